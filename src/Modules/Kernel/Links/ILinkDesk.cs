using System.Text.Json;

namespace Netvaerk.Kernel;

/// <summary>What those who come by links of one purpose meet. It sees whoever came as <see cref="LinkPass"/> says, and shows nothing of the child.</summary>
public interface ILinkDesk
{
    /// <summary>The purpose of the links.</summary>
    LinkPurpose Purpose { get; }

    /// <summary>What is asked, for JSON.</summary>
    /// <exception cref="LinkRefused">There is nothing to be asked any more.</exception>
    Task<object> Show(LinkPass pass, CancellationToken ct);

    /// <summary>Takes an answer.</summary>
    /// <exception cref="DomainError">It is not taken.</exception>
    Task Answer(LinkPass pass, JsonElement answer, CancellationToken ct);
}
