using System.ComponentModel;

namespace Ingest.App;

/// <summary>How a command ends, for scripts; <c>ingest --help</c> and the README list them.</summary>
internal enum ExitCode
{
    [Description("every paper is complete")]
    AllComplete = 0,

    [Description("some papers are partial: something in them was not read, or contradicts itself")]
    SomePartial = 1,

    [Description("some papers failed, or the command could not do its work")]
    SomeFailed = 2,

    [Description("there was nothing to do: no PDF was found")]
    NothingToDo = 3,

    [Description("the command was not used as its help says")]
    WrongUse = 64,

    [Description("stopped by Ctrl-C")]
    Stopped = 130,
}
