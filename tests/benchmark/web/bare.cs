#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
// What an endpoint costs that does nothing: what the pages' times are compared with.
WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
WebApplication app = builder.Build();
string text = new('x', 20_000);
app.MapGet("/", () => text);
app.Run();
