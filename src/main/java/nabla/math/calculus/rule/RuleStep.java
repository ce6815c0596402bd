package nabla.math.calculus.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nabla.math.expr.tree.Expr;

/// A rule at work: `before` becomes `applied` by the rule alone, and `after` once the substeps are done too.
///
/// Each substep rewrites its own `before`, wherever that stands, into its own `after`, one substep after the other.
/// A step of simplification has no substeps, and its `applied` is its `after`.
public record RuleStep(Rule rule, Expr before, Expr applied, List<RuleStep> substeps, Expr after) {
    public RuleStep {
        substeps = List.copyOf(substeps);
    }

    /// A step that one rule finishes.
    static RuleStep of(Rule rule, Expr before, Expr after) {
        return new RuleStep(rule, before, after, List.of(), after);
    }

    /// The whole expression after one rule more.
    public record Line(Rule rule, Expr whole) {}

    /// The derivation as lines, each the whole expression; the last is [#after()].
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        write(lines, UnaryOperator.identity());
        return List.copyOf(lines);
    }

    /// The same lines, but a run of simplifications is one line, named by the last of its rules.
    public List<Line> briefLines() {
        var brief = new ArrayList<Line>();
        for (Line line : lines()) {
            boolean run = line.rule.simplifies()
                    && !brief.isEmpty()
                    && brief.getLast().rule.simplifies();
            if (run) {
                brief.removeLast();
            }
            brief.add(line);
        }
        return List.copyOf(brief);
    }

    private void write(List<Line> lines, UnaryOperator<Expr> frame) {
        Expr now = applied;
        if (!applied.equals(before)) {
            lines.add(new Line(rule, Trees.flat(frame.apply(now))));
        }
        for (RuleStep substep : substeps) {
            Expr whole = now;
            if (!Trees.contains(whole, substep.before)) {
                continue; // done already, with an equal part elsewhere
            }
            substep.write(lines, part -> frame.apply(Trees.replace(whole, substep.before, part)));
            now = Trees.replace(whole, substep.before, substep.after);
        }
    }
}
