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
    private Entry[] _entries = new Entry[1 << 17];
    private int _entryCount;
    private Node[] _nodes = new Node[1 << 17];
    private int _nodeCount = 1;

    // The children of the root by word: the step taken at every word of a text.
    private int[] _roots = new int[1 << 17];

    // All other edges: node and word in a key, never zero for the root is not among the nodes.
    private long[] _keys = new long[1 << 17];
    private int[] _children = new int[1 << 17];
    private int _edges;

    private struct Node
    {
        /// <summary>The first entry of the phrase that ends here, plus one.</summary>
        public int FirstEntry;
        public bool HasChildren;
    }

    public void Add(ReadOnlySpan<int> lexemes, EntryKind kind, int index, WordClass wordClass)
    {
        var node = RootOrNew(lexemes[0]);
        foreach (var lexeme in lexemes[1..])
        {
            var child = Child(node, lexeme);
            if (child == 0)
            {
                child = AddNode();
                AddEdge(node, lexeme, child);
            }

            node = child;
        }

        for (var entry = FirstEntry(node); entry >= 0; entry = _entries[entry].Next)
        {
            if (_entries[entry].Kind == kind && _entries[entry].Index == index)
            {
                _entries[entry] = _entries[entry] with { Class = _entries[entry].Class | wordClass };
                return;
            }
        }

        if (_entryCount == _entries.Length)
        {
            Array.Resize(ref _entries, _entries.Length * 2);
        }

        _entries[_entryCount] = new(kind, index, wordClass, FirstEntry(node));
        _nodes[node].FirstEntry = ++_entryCount;
    }

    /// <summary>The node reached from the root by a word; 0 when no phrase begins with it.</summary>
    public int Root(int lexeme) => (uint)lexeme < (uint)_roots.Length ? _roots[lexeme] : 0;

    /// <summary>The node reached by a word from a node that is not the root; 0 when there is none.</summary>
    public int Child(int node, int lexeme)
    {
        if (!_nodes[node].HasChildren)
        {
            return 0;
        }

        var key = Key(node, lexeme);
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

    /// <summary>Whether some phrase goes on from a node.</summary>
    public bool GoesOn(int node) => _nodes[node].HasChildren;

    /// <summary>The first entry of the phrase that ends at a node; -1 when none ends there.</summary>
    public int FirstEntry(int node) => _nodes[node].FirstEntry - 1;

    public ref readonly Entry this[int entry] => ref _entries[entry];

    private static long Key(int node, int lexeme) => ((long)node << 32) | (uint)lexeme;

    private static int Slot(long key, int mask) => (int)((ulong)(key * -7046029254386353131L) >> 33) & mask;

    private int RootOrNew(int lexeme)
    {
        if (lexeme >= _roots.Length)
        {
            Array.Resize(ref _roots, Math.Max(lexeme + 1, _roots.Length * 2));
        }

        if (_roots[lexeme] == 0)
        {
            _roots[lexeme] = AddNode();
        }

        return _roots[lexeme];
    }

    private int AddNode()
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodes.Length * 2);
        }

        return _nodeCount++;
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

        Insert(Key(node, lexeme), child);
        _nodes[node].HasChildren = true;
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
