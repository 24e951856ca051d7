namespace HaikouApi.Database;

/// <summary>Why the service cannot work with a database: one sentence for the person at the terminal, with what to do.</summary>
public sealed class UnusableDatabaseException(string message, Exception? inner = null) : Exception(message, inner);
