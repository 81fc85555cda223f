using Netvaerk.Kernel;

namespace Netvaerk.Tests.Referrals;

/// <summary>People read the name of a language; only where nobody knows it do they read its tag.</summary>
public sealed class LanguageNamesTests
{
    [Theory]
    [InlineData("ar", "arabisk", "Arabic")]
    [InlineData("AR-IQ", "arabisk", "Arabic")]
    [InlineData("dsl", "dansk tegnsprog", "Danish Sign Language")]
    [InlineData("xx-YY", "xx-YY", "xx-YY")]
    public void A_tag_is_said_as_the_name_of_its_language(string tag, string danish, string english) =>
        Assert.Equal(new(danish, english), LanguageNames.Of(tag));
}
