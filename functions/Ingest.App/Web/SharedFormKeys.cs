using System.Collections.Immutable;
using System.Xml.Linq;
using Ingest.Storage.Azure;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Ingest.App.Web;

/// <summary>What seals forms, shared by all servers over an account; this machine keeps a copy for when that is away.</summary>
internal sealed class SharedFormKeys(BlobFormKeys account, IXmlRepository copy) : IXmlRepository
{
    private const string Id = "id";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        ImmutableArray<XElement> known = [.. copy.GetAllElements()];
        try
        {
            ImmutableArray<XElement> there = [.. account.All().Select(one => XElement.Parse(one.Text))];
            foreach (XElement added in there.ExceptBy(known.Select(one => one.Attribute(Id)?.Value), one => one.Attribute(Id)?.Value))
            {
                copy.StoreElement(added, "key-" + added.Attribute(Id)?.Value);
                known = known.Add(added);
            }
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
        {
            // Away: what is here opens the forms that this server gave.
        }

        return known;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        copy.StoreElement(element, friendlyName);
        try
        {
            account.Keep(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        }
        catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
        {
            // Away: only this server knows it.
        }
    }
}
