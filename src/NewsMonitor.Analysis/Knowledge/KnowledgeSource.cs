using System.Text;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>The files that knowledge is read from: those embedded in the program, or a folder's in their place.</summary>
internal sealed class KnowledgeSource
{
    private const string Prefix = "knowledge/";
    private const string PeopleFolder = "people/";

    private readonly SortedDictionary<string, KnowledgeFile> _files = new(StringComparer.Ordinal);

    private KnowledgeSource()
    {
    }

    /// <summary>Files of a folder whose names no knowledge file has.</summary>
    public IReadOnlyList<string> Strangers { get; private init; } = [];

    /// <summary>Every file, by name.</summary>
    public IEnumerable<KnowledgeFile> All => _files.Values;

    /// <summary>The files of people.</summary>
    public IEnumerable<KnowledgeFile> People => _files.Values.Where(f => f.Name.StartsWith(PeopleFolder, StringComparison.Ordinal));

    /// <summary>A file by its name; an empty one where it is missing.</summary>
    public KnowledgeFile this[string name] => _files.GetValueOrDefault(name) ?? new KnowledgeFile(name, []);

    /// <summary>The files that ship with the program.</summary>
    public static KnowledgeSource Embedded()
    {
        var source = new KnowledgeSource();
        foreach (var resource in typeof(KnowledgeSource).Assembly.GetManifestResourceNames())
        {
            if (!resource.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(typeof(KnowledgeSource).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            source.Put(resource[Prefix.Length..], reader.ReadToEnd());
        }

        return source;
    }

    /// <summary>One of the files that ship with the program.</summary>
    public static KnowledgeFile EmbeddedFile(string name)
    {
        using var reader = new StreamReader(typeof(KnowledgeSource).Assembly.GetManifestResourceStream(Prefix + name)!, Encoding.UTF8);
        return Split(name, reader.ReadToEnd());
    }

    /// <summary>
    /// The program's files with those of a folder in the place of their namesakes. The folder looks like the program's:
    /// <c>countries.tsv</c>, <c>people/europe.tsv</c>; files of people with new names are added.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">It holds no knowledge file.</exception>
    public static KnowledgeSource Folder(string folder)
    {
        var embedded = Embedded();
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        var strangers = new List<string>();
        var taken = 0;
        foreach (var path in Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!embedded._files.ContainsKey(name) && !(name.StartsWith(PeopleFolder, StringComparison.Ordinal) && name.IndexOf('/', PeopleFolder.Length) < 0))
            {
                strangers.Add(name);
                continue;
            }

            embedded.Put(name, File.ReadAllText(path, Encoding.UTF8));
            taken++;
        }

        if (taken == 0) throw new FileNotFoundException($"The folder '{folder}' holds no knowledge file; they are named {string.Join(", ", KnowledgeFiles.Fixed)} and people/….tsv.");
        return new KnowledgeSource(embedded, strangers);
    }

    /// <summary>Files given by their text.</summary>
    public static KnowledgeSource Of(params IEnumerable<(string Name, string Text)> files)
    {
        var source = new KnowledgeSource();
        foreach (var (name, text) in files) source.Put(name, text);
        return source;
    }

    private KnowledgeSource(KnowledgeSource other, IReadOnlyList<string> strangers) => (_files, Strangers) = (other._files, strangers);

    private void Put(string name, string text) => _files[name] = Split(name, text);

    private static KnowledgeFile Split(string name, string text) => new(name, text.ReplaceLineEndings("\n").Split('\n'));
}
