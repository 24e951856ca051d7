namespace HaikouApi.PrivatePostgres;

/// <summary>Why there is no private server: one sentence for the person at the terminal, with what to do.</summary>
public sealed class PrivateServerException(string message) : Exception(message);
