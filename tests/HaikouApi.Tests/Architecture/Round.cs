#pragma warning disable IDE0130, CA1812 // Two folders that use each other, for the test that a circle is found.

namespace HaikouApi.Tests.Architecture.Round.There
{
    internal sealed record Outward(Back.Homeward? Next);
}

namespace HaikouApi.Tests.Architecture.Round.Back
{
    internal sealed record Homeward(There.Outward? Next);
}
