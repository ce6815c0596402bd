package nabla.math.expr.value;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import nabla.math.expr.number.Doubles;
import nabla.math.expr.tree.Function;
import nabla.math.expr.tree.Relation;
import nabla.math.expr.value.Graph.Node;

/// Writes a [Graph] as the methods of a [Compiled.Kernel], in a hidden class that goes when the kernel goes.
///
/// A node that is used once stays on the operand stack, any other goes to a local variable. Before the loop along a
/// parameter everything is computed that does not depend on it; in a branch of a choice only what the branch needs.
final class KernelWriter {
    private static final ClassDesc SELF = ClassDesc.of(KernelWriter.class.getPackageName(), "CompiledExpression");
    private static final ClassDesc KERNEL =
            Compiled.Kernel.class.describeConstable().orElseThrow();
    private static final ClassDesc MATH = Math.class.describeConstable().orElseThrow();
    private static final ClassDesc DOUBLES = Doubles.class.describeConstable().orElseThrow();
    private static final ClassDesc ARRAY = CD_double.arrayType();
    private static final MethodTypeDesc UNARY = MethodTypeDesc.of(CD_double, CD_double);
    private static final MethodTypeDesc BINARY = MethodTypeDesc.of(CD_double, CD_double, CD_double);
    private static final MethodTypeDesc ALONG = MethodTypeDesc.of(CD_void, ARRAY, ARRAY, ARRAY);
    private static final int NOTHING = -1;

    private final Graph graph;
    private final CodeBuilder code;
    private final int[] uses;

    /// Which nodes are constants, and their values.

    private final DoubleEvaluation constants;

    /// The variables that hold the array of values, the array of xs and the place in it.
    private int values = 1;

    private int xs = NOTHING;
    private int place = NOTHING;
    private int varying = NOTHING;

    /// The local variable that holds a node, where one does.
    private Map<Integer, Integer> locals = new HashMap<>();

    private KernelWriter(Graph graph, CodeBuilder code) {
        this.graph = graph;
        this.code = code;
        this.uses = new int[graph.size()];
        this.constants = new DoubleEvaluation(graph);
        for (int number = 0; number < uses.length; number++) {
            for (int operand : graph.operands(number)) {
                uses[operand]++;
            }
        }
    }

    /// @param varying the input that runs in `along`
    static Compiled.Kernel write(Graph graph, int varying) {
        byte[] bytes = ClassFile.of()
                .build(
                        SELF,
                        type -> type.withFlags(ClassFile.ACC_FINAL)
                                .withInterfaceSymbols(KERNEL)
                                .withMethodBody(
                                        INIT_NAME,
                                        MTD_void,
                                        0,
                                        code -> code.aload(0)
                                                .invokespecial(CD_Object, INIT_NAME, MTD_void)
                                                .return_())
                                .withMethodBody(
                                        "at",
                                        MethodTypeDesc.of(CD_double, ARRAY),
                                        ClassFile.ACC_PUBLIC,
                                        code -> new KernelWriter(graph, code).at())
                                .withMethodBody(
                                        "along",
                                        ALONG,
                                        ClassFile.ACC_PUBLIC,
                                        code -> new KernelWriter(graph, code).along(varying)));
        try {
            Class<?> hidden =
                    MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
            return (Compiled.Kernel) hidden.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the code written for an expression does not load", e);
        }
    }

    private void at() {
        push(graph.root(0));
        code.dreturn();
    }

    private void along(int running) {
        varying = running;
        xs = 1;
        values = 2;
        int out = 3;
        hoist();
        place = code.allocateLocal(TypeKind.INT);
        Label next = code.newLabel();
        Label end = code.newLabel();
        code.iconst_0().istore(place);
        code.labelBinding(next).iload(place).aload(xs).arraylength().if_icmpge(end);
        code.aload(out).iload(place);
        push(graph.root(0));
        code.dastore().iinc(place, 1).goto_(next);
        code.labelBinding(end).return_();
    }

    /// Computes what the loop needs and what does not change in it.
    private void hoist() {
        for (int number : graph.fixedParts(varying)) {
            if (!locals.containsKey(number)) {
                compute(number);
                code.dstore(variable(number));
            }
        }
    }

    private int variable(int number) {
        int local = code.allocateLocal(TypeKind.DOUBLE);
        locals.put(number, local);
        return local;
    }

    /// Leaves the value of a node on the stack.
    private void push(int number) {
        Integer local = locals.get(number);
        if (local != null) {
            code.dload(local);
            return;
        }
        compute(number);
        if (uses[number] > 1 && !graph.isConstant(number)) {
            code.dup2().dstore(variable(number));
        }
    }

    private void compute(int number) {
        if (graph.isConstant(number)) {
            code.loadConstant(constants.node(number));
            return;
        }
        switch (graph.node(number)) {
            case Node.Exact value -> code.loadConstant(constants.node(number));
            case Node.Named named -> code.loadConstant(constants.node(number));
            case Node.Input(var index) -> input(index);
            case Node.Negate(var a) -> {
                push(a);
                code.dneg();
            }
            case Node.Binary binary -> chain(number);
            case Node.Unary(var function, var a) -> {
                push(a);
                code.invokestatic(home(function), function.word(), UNARY);
            }
            case Node.Paired(var function, var a, var b) -> {
                push(a);
                push(b);
                code.invokestatic(home(function), function.word(), BINARY);
            }
            case Node.Choice choice -> choose(choice);
        }
    }

    private void input(int index) {
        if (index == varying) {
            code.aload(xs).iload(place).daload();
        } else {
            code.aload(values).loadConstant(index).daload();
        }
    }

    /// A sum of a thousand terms is a thousand operations deep on its left side: goes down there without recursion.
    private void chain(int number) {
        var pending = new ArrayDeque<Integer>();
        int left = number;
        while (!graph.isConstant(left)
                && graph.node(left) instanceof Node.Binary(var operation, var a, var b)
                && (left == number || !locals.containsKey(left))) {
            pending.push(left);
            left = a;
        }
        push(left);
        while (!pending.isEmpty()) {
            int done = pending.pop();
            if (graph.node(done) instanceof Node.Binary(var operation, var a, var b)) {
                operate(operation, b);
            }
            if (done != number && uses[done] > 1) {
                code.dup2().dstore(variable(done));
            }
        }
    }

    /// With the left operand on the stack.
    private void operate(Graph.Operation operation, int right) {
        if (operation == Graph.Operation.POWER && graph.isConstant(right)) {
            power(constants.node(right));
            return;
        }
        push(right);
        switch (operation) {
            case ADD -> code.dadd();
            case SUBTRACT -> code.dsub();
            case MULTIPLY -> code.dmul();
            case DIVIDE -> code.ddiv();
            case POWER -> code.invokestatic(DOUBLES, "power", BINARY);
        }
    }

    /// As [Doubles#power] does it, with the multiplications written out.
    private void power(double exponent) {
        if (exponent == 0.5) {
            code.invokestatic(MATH, "sqrt", UNARY);
            return;
        }
        boolean multiplied = exponent == Math.rint(exponent) && Math.abs(exponent) <= Doubles.LARGEST_MULTIPLIED;
        if (exponent == 0 || !multiplied) {
            code.loadConstant(exponent).invokestatic(DOUBLES, "power", BINARY);
            return;
        }
        int n = (int) Math.abs(exponent);
        if (n > 1) {
            int base = code.allocateLocal(TypeKind.DOUBLE);
            code.dup2().dstore(base);
            for (int bit = Integer.highestOneBit(n) >> 1; bit > 0; bit >>= 1) {
                code.dup2().dmul();
                if ((n & bit) != 0) {
                    code.dload(base).dmul();
                }
            }
        }
        if (exponent < 0) {
            int result = code.allocateLocal(TypeKind.DOUBLE);
            code.dstore(result).loadConstant(1.0).dload(result).ddiv();
        }
    }

    private static ClassDesc home(Function function) {
        return function.home().describeConstable().orElseThrow();
    }

    /// Where the two cannot be compared the result is NaN, as [DoubleEvaluation] has it.
    private void choose(Node.Choice choice) {
        push(choice.left());
        int left = code.allocateLocal(TypeKind.DOUBLE);
        code.dstore(left);
        push(choice.right());
        int right = code.allocateLocal(TypeKind.DOUBLE);
        code.dstore(right);
        Label otherwise = code.newLabel();
        Label incomparable = code.newLabel();
        Label end = code.newLabel();
        var before = new HashMap<>(locals);

        code.dload(left).dload(right);
        branchUnless(choice.relation(), otherwise);
        push(choice.then());
        code.goto_(end);

        locals = new HashMap<>(before);
        code.labelBinding(otherwise);
        code.dload(left).dload(left).dcmpl().ifne(incomparable);
        code.dload(right).dload(right).dcmpl().ifne(incomparable);
        push(choice.otherwise());
        code.goto_(end);

        locals = before;
        code.labelBinding(incomparable).dload(left).dload(right).dadd();
        code.labelBinding(end);
    }

    /// Compares so that NaN, too, goes to the label.
    private void branchUnless(Relation relation, Label label) {
        switch (relation) {
            case EQUAL -> code.dcmpl().ifne(label);
            case AT_MOST -> code.dcmpg().ifgt(label);
            case LESS -> code.dcmpg().ifge(label);
            case AT_LEAST -> code.dcmpl().iflt(label);
            case GREATER -> code.dcmpl().ifle(label);
        }
    }
}
