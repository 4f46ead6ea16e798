using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>A trie of token sequences. Found by walking the tokens of a text from each position; the longest match wins.</summary>
internal sealed class NameIndex
{
    private readonly Node _root;

    private NameIndex(Node root) => _root = root;

    public static NameIndex Empty { get; } = new(new Node());

    public static NameIndex Build(IEnumerable<(string[] Words, NameEntry Entry)> names)
    {
        var root = new Node();
        foreach (var (words, entry) in names)
        {
            var node = root;
            foreach (var word in words) node = node.Child(word);
            node.Entries.Add(entry);
        }

        root.Freeze();
        return new NameIndex(root);
    }

    /// <summary>The root, from which a walk begins.</summary>
    public Node Root => _root;

    /// <summary>The entries under a sequence of words; empty where there are none.</summary>
    public IReadOnlyList<NameEntry> Find(IEnumerable<string> words)
    {
        var node = _root;
        foreach (var word in words)
        {
            if (node.Next(word) is not { } next) return [];
            node = next;
        }

        return node.Entries;
    }

    /// <summary>Every entry with its words between spaces.</summary>
    public IEnumerable<(string Name, NameEntry Entry)> All()
    {
        var open = new Stack<(string Name, Node Node)>([("", _root)]);
        while (open.TryPop(out var at))
        {
            foreach (var entry in at.Node.Entries) yield return (at.Name, entry);
            foreach (var (word, child) in at.Node.Children) open.Push((at.Name.Length == 0 ? word : $"{at.Name} {word}", child));
        }
    }

    /// <summary>A word of a sequence.</summary>
    internal sealed class Node
    {
        private Dictionary<string, Node>? _building;
        private FrozenDictionary<string, Node>? _frozen;
        private string? _onlyWord;
        private Node? _only;

        public List<NameEntry> Entries { get; } = [];

        public IEnumerable<(string Word, Node Node)> Children =>
            _frozen is not null ? _frozen.Select(c => (c.Key, c.Value)) : _only is not null ? [(_onlyWord!, _only)] : [];

        public Node? Next(string word)
        {
            if (_frozen is not null) return _frozen.GetValueOrDefault(word);
            return _onlyWord is not null && string.Equals(_onlyWord, word, StringComparison.Ordinal) ? _only : null;
        }

        public Node Child(string word)
        {
            _building ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_building.TryGetValue(word, out var child)) _building[word] = child = new Node();
            return child;
        }

        // Nearly all nodes below the root have one child; a dictionary for each would be a waste.
        public void Freeze()
        {
            if (_building is null) return;
            foreach (var child in _building.Values) child.Freeze();
            if (_building.Count == 1) (_onlyWord, _only) = _building.First();
            else _frozen = _building.ToFrozenDictionary(StringComparer.Ordinal);
            _building = null;
        }
    }
}
