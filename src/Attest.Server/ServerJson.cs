using System.Text.Json.Serialization;
using Attest.Server.Documents;
using Attest.Server.Explore;
using Attest.Workflows.Queries;

namespace Attest.Server;

/// <summary>What the REST routes write as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IncidentList))]
[JsonSerializable(typeof(MapFeatures))]
[JsonSerializable(typeof(Timeline))]
[JsonSerializable(typeof(DocumentLine[]))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(double[][][]))]
internal sealed partial class ServerJson : JsonSerializerContext;
