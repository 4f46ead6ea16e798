using System.Collections.Frozen;

namespace NewsMonitor.Analysis.Knowledge;

/// <summary>A trie of token sequences. Found by walking the tokens of a text from each position; the longest match wins.</summary>
internal sealed class NameIndex
{
    private readonly Node _root;

    private NameIndex(Node root)
    {
        _root = root;
        Nowhere = new Node { Index = this };
        foreach (var (_, child) in root.Children) child.Index = this;
    }

    public static NameIndex Empty { get; } = new(new Node());

    public static NameIndex Build(IEnumerable<(string[] Words, NameEntry Entry)> names)
    {
        var root = new Node();
        foreach (var (words, entry) in names)
        {
            var node = root;
            foreach (var word in words) node = node.Child(word);
            node.Add(entry);
        }

        root.Freeze();
        return new NameIndex(root);
    }

    /// <summary>The root, from which a walk begins.</summary>
    public Node Root => _root;

    /// <summary>Stands for the beginning of the names of a word with which none begins.</summary>
    public Node Nowhere { get; }

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
        private const int FrozenFrom = 256;

        private Dictionary<string, Node>? _children;
        private FrozenDictionary<string, Node>? _frozen;
        private string? _onlyWord;
        private Node? _only;
        private List<NameEntry>? _entries;

        /// <summary>Whose node it is; set where names begin.</summary>
        public NameIndex? Index { get; set; }

        public IReadOnlyList<NameEntry> Entries => _entries ?? (IReadOnlyList<NameEntry>)[];

        public IEnumerable<(string Word, Node Node)> Children =>
            _children is not null ? _children.Select(c => (c.Key, c.Value)) : _only is not null ? [(_onlyWord!, _only)] : [];

        public Node? Next(string word)
        {
            if (_frozen is not null) return _frozen.GetValueOrDefault(word);
            if (_children is not null) return _children.GetValueOrDefault(word);
            return _onlyWord is not null && string.Equals(_onlyWord, word, StringComparison.Ordinal) ? _only : null;
        }

        public void Add(NameEntry entry) => (_entries ??= new List<NameEntry>(1)).Add(entry);

        // Nearly all nodes below the root have one child; a dictionary for each would be a waste.
        public Node Child(string word)
        {
            if (_children is not null)
            {
                if (!_children.TryGetValue(word, out var child)) _children[word] = child = new Node();
                return child;
            }

            if (_only is null) (_onlyWord, _only) = (word, new Node());
            if (string.Equals(_onlyWord, word, StringComparison.Ordinal)) return _only;
            _children = new Dictionary<string, Node>(StringComparer.Ordinal) { [_onlyWord!] = _only };
            (_onlyWord, _only) = (null, null);
            return _children[word] = new Node();
        }

        // Freezing takes time at the start that only the root, which every word of a text is looked up in, is worth.
        public void Freeze()
        {
            if (_children?.Count >= FrozenFrom) _frozen = _children.ToFrozenDictionary(StringComparer.Ordinal);
        }
    }
}
