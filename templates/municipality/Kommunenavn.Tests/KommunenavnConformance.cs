namespace Kommunenavn.Tests;

/// <summary>What every municipality's rules must satisfy.</summary>
public sealed class KommunenavnConformance() : MunicipalityConformance("Kommunenavn.dll", "kommuneslug.json");
