package nabla.math.expr.value;

import nabla.math.expr.value.Graph.Node;

/// How much code a [Graph] would become, told before it is written.
///
/// @param nodes  how many nodes would be written out; what both branches of a choice need is written in each
/// @param levels how deep writing would go; a chain of sums and products is one level on its left side
record KernelSize(double nodes, int levels) {
    /// At some ten bytes a node this is well below the 64 KB that a method may have.
    private static final int MOST_NODES = 3_000;
    /// Writing goes down three calls a level.
    private static final int DEEPEST = 400;

    static KernelSize of(Graph graph) {
        double[] written = new double[graph.size()];
        int[] levels = new int[graph.size()];
        boolean choices = false;
        double single = 0;
        for (int number = 0; number < graph.size(); number++) {
            Node node = graph.node(number);
            boolean chain = node instanceof Node.Binary;
            boolean power =
                    node instanceof Node.Binary(var operation, var a, var b) && operation == Graph.Operation.POWER;
            choices |= node instanceof Node.Choice;
            written[number] = power ? POWER : 1;
            single += written[number];
            int[] operands = graph.operands(number);
            for (int i = 0; i < operands.length; i++) {
                written[number] += written[operands[i]];
                levels[number] = Math.max(levels[number], levels[operands[i]] + (chain && i == 0 ? 0 : 1));
            }
        }
        int root = graph.root(0);
        return new KernelSize(choices ? written[root] : single, levels[root]);
    }

    /// A power is written out as this many operations at most.
    private static final int POWER = 6;

    /// Whether it can become a method.
    boolean fits() {
        return nodes <= MOST_NODES && levels <= DEEPEST;
    }
}
