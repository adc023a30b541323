namespace Attest.Coder.Lexicon;

/// <summary>Which list a phrase comes from.</summary>
internal enum EntryKind : byte
{
    Noun,
    Verb,
    Word,
    Place,
    Actor,
    Demonym,
    Quantity,
}

/// <summary>What a phrase stands for: an index into the list of its kind, and the next entry of the same phrase, or -1.</summary>
internal readonly record struct Entry(EntryKind Kind, int Index, WordClass Class, int Next);

/// <summary>All phrases of all lists in one tree over words, walked once over the text.</summary>
internal sealed class PhraseTrie
{
    private readonly List<Entry> _entries = new(1 << 14);
    private int[] _first = new int[1 << 12];
    private long[] _keys = new long[1 << 14];
    private int[] _children = new int[1 << 14];
    private int _edges;
    private int _nodes = 1;

    public PhraseTrie() => Array.Fill(_first, -1);

    public void Add(ReadOnlySpan<int> lexemes, EntryKind kind, int index, WordClass wordClass)
    {
        var node = 0;
        foreach (var lexeme in lexemes)
        {
            var child = Child(node, lexeme);
            if (child == 0)
            {
                child = AddNode();
                AddEdge(node, lexeme, child);
            }

            node = child;
        }

        for (var entry = _first[node]; entry >= 0; entry = _entries[entry].Next)
        {
            if (_entries[entry].Kind == kind && _entries[entry].Index == index)
            {
                _entries[entry] = _entries[entry] with { Class = _entries[entry].Class | wordClass };
                return;
            }
        }

        _entries.Add(new(kind, index, wordClass, _first[node]));
        _first[node] = _entries.Count - 1;
    }

    /// <summary>The node reached from a node by a word; 0 when there is none.</summary>
    public int Child(int node, int lexeme)
    {
        var key = (((long)node << 32) | (uint)lexeme) + 1;
        var keys = _keys;
        var mask = keys.Length - 1;
        for (var slot = Slot(key, mask); ; slot = (slot + 1) & mask)
        {
            var found = keys[slot];
            if (found == key)
            {
                return _children[slot];
            }

            if (found == 0)
            {
                return 0;
            }
        }
    }

    /// <summary>The first entry of the phrase that ends at a node; -1 when none ends there.</summary>
    public int FirstEntry(int node) => _first[node];

    public Entry this[int entry] => _entries[entry];

    private static int Slot(long key, int mask) => (int)((ulong)(key * -7046029254386353131L) >> 33) & mask;

    private int AddNode()
    {
        if (_nodes == _first.Length)
        {
            Array.Resize(ref _first, _first.Length * 2);
            Array.Fill(_first, -1, _nodes, _first.Length - _nodes);
        }

        return _nodes++;
    }

    private void AddEdge(int node, int lexeme, int child)
    {
        if ((_edges + 1) * 2 > _keys.Length)
        {
            var (keys, children) = (_keys, _children);
            _keys = new long[keys.Length * 2];
            _children = new int[keys.Length * 2];
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] != 0)
                {
                    Insert(keys[i], children[i]);
                }
            }
        }

        Insert((((long)node << 32) | (uint)lexeme) + 1, child);
        _edges++;
    }

    private void Insert(long key, int child)
    {
        var mask = _keys.Length - 1;
        var slot = Slot(key, mask);
        while (_keys[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        _keys[slot] = key;
        _children[slot] = child;
    }
}
