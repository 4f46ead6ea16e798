using NewsMonitor.Analysis.Languages;

namespace NewsMonitor.Analysis.Tests.Languages;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("de", "Die Außenministerin ist am Montag nach Kiew gereist und hat dort mit dem Präsidenten über die Lage an der Grenze gesprochen, wie das Amt mitteilte.")]
    [InlineData("fr", "Le président de la République s'est rendu à Moscou pour des entretiens avec son homologue russe sur la sécurité dans la région, selon ses services.")]
    [InlineData("es", "El presidente del Gobierno se reunió el lunes con los ministros para hablar sobre la situación en la frontera y las sanciones que ya fueron anunciadas.")]
    [InlineData("it", "Il ministro degli Esteri ha detto che la Russia non ha ancora risposto alle proposte della Nato e che il dialogo deve andare avanti con tutti.")]
    [InlineData("pt", "O presidente disse que não há uma solução para a crise sem um diálogo com os dois países, e que as sanções já foram preparadas pelo governo.")]
    [InlineData("nl", "De minister zei dat het kabinet niet van plan is om de sancties op te heffen, maar dat er wel met de andere landen wordt gesproken over een voorstel.")]
    [InlineData("pl", "Minister powiedział, że nie ma zgody na takie warunki i że rozmowy o bezpieczeństwie będą prowadzone dalej także po tym, jak do sprawy odniesie się rząd.")]
    [InlineData("tr", "Cumhurbaşkanı, bu konuda bir anlaşma için daha çok görüşme yapılması gerektiğini dedi ve ülkesinin arabulucu olarak hazır olduğunu ifade etti, ancak sonra bir şey ne var ne de yok.")]
    [InlineData("ru", "Министр иностранных дел заявил, что Россия не намерена нападать на Украину, и это уже не раз было сказано.")]
    [InlineData("uk", "Міністр закордонних справ заявив, що Україна не планує наступу, і це вже було сказано не раз.")]
    [InlineData("ar", "قال وزير الخارجية إن بلاده لا تريد الحرب وإن الحوار هو الطريق من أجل السلام في المنطقة.")]
    [InlineData("zh", "外交部发言人周一表示，各方应当保持克制，通过对话解决分歧，维护地区和平与稳定。")]
    [InlineData("ja", "外務大臣は月曜日の記者会見で、各国と連携して対応していくと述べ、状況を注視しているとした。")]
    [InlineData("ko", "외교부 대변인은 월요일 브리핑에서 관련 당사국들이 자제해야 한다고 말했다. 대화를 촉구했다.")]
    [InlineData("el", "Ο υπουργός Εξωτερικών δήλωσε ότι η χώρα του στηρίζει τον διάλογο και την ειρήνη στην περιοχή.")]
    [InlineData("he", "שר החוץ אמר ביום שני כי ישראל עוקבת אחר המצב ומוכנה לסייע בשיחות בין הצדדים.")]
    public void A_text_of_another_language_is_known(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("42 %, 17:00!")]
    [InlineData("Macron, Scholz, Putin: Nord Stream")]
    [InlineData("Baerbock in Kiew")]
    [InlineData("Les Républicains, La République En Marche, Rassemblement National")]
    public void What_is_too_short_to_tell_is_not_told(string text) => Assert.Null(LanguageGuess.Of(text));

    [Theory]
    [InlineData("The Kremlin said on Monday that it had not yet received an answer from the United States, and that the talks were to go on.")]
    [InlineData("President Macron told Le Monde that \"la France est prête\" and that he would travel to Moscow in the coming days for talks with his counterpart.")]
    [InlineData("Der Spiegel and Die Zeit report that the chancellor will be in Washington by the end of the week, and that the gas pipeline is on the agenda.")]
    public void English_is_known_also_with_foreign_words_in_it(string text) => Assert.Equal("en", LanguageGuess.Of(text));

    [Fact]
    public void An_article_of_another_language_is_kept_unread()
    {
        var reading = ArticleReader.Default.Read(new ArticleText("a", "Der Präsident hat am Montag mit dem Kanzler über die Lage in der Ukraine gesprochen, und Russland hat nach Angaben aus dem Kreml nicht geantwortet.") { PublishedAt = DateTimeOffset.UnixEpoch });
        Assert.Equal("de", reading.Unread);
        Assert.NotNull(reading.Date);
        Assert.Empty(reading.Mentions);
        Assert.Null(ArticleReader.Default.Read(new ArticleText("a", "Russia attacked Ukraine.")).Unread);
    }

    [Fact]
    public void No_article_of_the_collections_is_taken_for_another_language()
    {
        foreach (var file in SharedFiles.Seeds()) Assert.True(LanguageGuess.Of(File.ReadAllText(file)) is null or "en", file);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "dispatches"), "*.txt")) Assert.True(LanguageGuess.Of(File.ReadAllText(file)) is null or "en", file);
    }
}
