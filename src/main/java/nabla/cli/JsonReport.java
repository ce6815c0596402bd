package nabla.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nabla.lesson.Block;
import nabla.lesson.LineFault;
import nabla.math.check.Derivation;
import nabla.math.check.verdict.Finding;
import nabla.math.check.verdict.Verdict;
import nabla.math.check.verdict.Witness;
import nabla.math.expr.tree.Expr;
import nabla.math.expr.write.TextNotation;

/// One JSON object per relation line, for programs. A field without a value is left out.
final class JsonReport implements Report {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private String file = "";

    JsonReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void lesson(String file) {
        this.file = file;
    }

    @Override
    public void line(Block.Derive block, int index, Derivation.Checked line) {
        print(object(block, index, line));
        out.flush();
    }

    @Override
    public void end() {}

    private ObjectNode object(Block.Derive block, int index, Derivation.Checked line) {
        ObjectNode object = JSON.createObjectNode()
                .put("file", file)
                .put("line", block.lineNumbers().get(index))
                .put("block", block.title())
                .put("text", LineText.relation(block.texts().get(index)))
                .put("reason", line.line().reason())
                .put("marked", line.line().marked())
                .put("verdict", word(line.verdict()));
        switch (line.verdict()) {
            case Verdict.Identical same -> {}
            case Verdict.Holds holds -> {
                object.put("points", holds.points())
                        .put("error", holds.worstError())
                        .put("exactly", holds.exactly());
                holds.on().ifPresent(on -> object.put("on", on));
                finding(object, holds.finding());
            }
            case Verdict.Refuted refuted -> {
                witness(object, refuted.witness());
                ObjectNode at = object.putObject("at");
                refuted.at().forEach(at::put);
                object.put("left", refuted.left()).put("right", refuted.right());
                if (refuted.touch() != Verdict.Touch.NONE) {
                    object.put("equal", refuted.touch().name().toLowerCase(Locale.ROOT));
                }
            }
            case Verdict.Undecided undecided -> object.put("why", undecided.reason());
        }
        if (LineFault.isMisfit(line.verdict()) || line.verdict() instanceof Verdict.Undecided) {
            LineFault fault = LineFault.of(block, index, line);
            object.putObject("place").put("line", fault.line()).put("column", fault.column());
        }
        line.fromFirst().ifPresent(verdict -> object.put("fromFirst", word(verdict)));
        return object.put("ok", line.asMarked());
    }

    private static void witness(ObjectNode object, Witness witness) {
        switch (witness) {
            case Witness.Point point -> {}
            case Witness.Written(var left, var right) ->
                object.putObject("written").put("left", left).put("right", right);
            case Witness.Root(var forms, var at) -> {
                witness.place().ifPresent(entry -> entry(object, entry));
                ObjectNode written = object.putObject("forms");
                new TreeMap<>(forms)
                        .forEach((name, form) ->
                                written.put(name, form.map(TextNotation::of).orElse("")));
            }
            case Witness.Entry entry -> entry(object, entry);
            case Witness.Unimplied(var condition, var at) -> {
                entry(object, at);
                object.put("fails", TextNotation.of(new Expr.Statement(List.of(condition))));
            }
            case Witness.Pair(var other, var left, var right, var at) -> {
                entry(object, at);
                ObjectNode pair = object.putObject("pair");
                ObjectNode values = pair.putObject("at");
                other.forEach(values::put);
                pair.put("left", left).put("right", right);
            }
            case Witness.Slope(var variable, var slope, var claimed, var at) -> {
                entry(object, at);
                object.put("slope", slope);
            }
            case Witness.Shapes(var message, var left, var right) -> {
                ObjectNode shapes = object.putObject("shapes").put("message", message);
                left.ifPresent(shape -> shapes.put("left", shape.text()));
                right.ifPresent(shape -> shapes.put("right", shape.text()));
            }
        }
    }

    private static void entry(ObjectNode object, Witness.Entry at) {
        object.put("entry", at.entry());
        ObjectNode sizes = object.putObject("sizes");
        new TreeMap<>(at.lengths()).forEach(sizes::put);
        if (!at.functions().isEmpty()) {
            ObjectNode functions = object.putObject("functions");
            at.functions().forEach((name, body) -> functions.put(name, TextNotation.of(body)));
        }
    }

    private static void finding(ObjectNode object, Finding finding) {
        switch (finding) {
            case Finding.None none -> {}
            case Finding.Dropped dropped -> object.put("dropped", dropped.name().toLowerCase(Locale.ROOT));
            case Finding.Shrinks(var variable, var slope) -> {
                if (Double.isFinite(slope)) {
                    object.put("slope", slope);
                }
            }
        }
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Identical same -> "identical";
            case Verdict.Holds holds -> "holds";
            case Verdict.Refuted refuted -> "refuted";
            case Verdict.Undecided undecided -> "undecided";
        };
    }

    private void print(ObjectNode object) {
        try {
            out.println(JSON.writeValueAsString(object));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write JSON", e);
        }
    }
}
