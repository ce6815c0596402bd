package nabla.room.linear.view;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nabla.math.Numerals;
import nabla.room.linear.model.AffineLayer;
import nabla.room.linear.model.Fit;
import nabla.room.linear.model.LayerStack;
import nabla.room.linear.model.LinearPicture;

/// How the room names its layers, and what it says of them.
final class LinearWords {
    private static final String DIGITS = "₀₁₂₃₄₅₆₇₈₉";
    private static final List<String> COUNTS = List.of("Two", "Three", "Four", "Five", "Six");

    private LinearWords() {}

    /// `W₁`
    static String weights(int number) {
        return "W" + DIGITS.charAt(number);
    }

    /// `b₁`
    static String bias(int number) {
        return "b" + DIGITS.charAt(number);
    }

    /// The one layer's: the sheet's `W₃` for two, and else `W`, for then there may be a third.
    static String oneWeights(LayerStack stack) {
        return stack.depth() == 2 ? "W₃" : "W";
    }

    static String oneBias(LayerStack stack) {
        return stack.depth() == 2 ? "b₃" : "b";
    }

    /// `W₁W₂`
    static String product(LayerStack stack) {
        return IntStream.rangeClosed(1, stack.depth())
                .mapToObj(LinearWords::weights)
                .collect(Collectors.joining());
    }

    /// `b₃ = W₁b₂ + b₁`; from four layers on shortened.
    static String biasSum(LayerStack stack) {
        return oneBias(stack)
                + switch (stack.depth()) {
                    case 2 -> " = W₁b₂ + b₁";
                    case 3 -> " = W₁W₂b₃ + W₁b₂ + b₁";
                    default -> " = W₁(⋯) + b₁";
                };
    }

    /// `W₁(W₂x + b₂) + b₁`; from four layers on shortened.
    static String deep(LayerStack stack) {
        String layers = stack.depth() == 2
                ? "W₁%s + b₁".formatted(inner("W₂x + b₂", stack))
                : stack.depth() == 3
                        ? "W₁%s + b₁".formatted(inner("W₂%s + b₂".formatted(inner("W₃x + b₃", stack)), stack))
                        : "W₁%s + b₁"
                                .formatted(inner(
                                        "⋯ %s ⋯"
                                                .formatted(inner(
                                                        weights(stack.depth()) + "x + " + bias(stack.depth()), stack)),
                                        stack));
        return layers;
    }

    /// `W₃x + b₃`
    static String one(LayerStack stack) {
        return "%sx + %s".formatted(oneWeights(stack), oneBias(stack));
    }

    private static String inner(String layer, LayerStack stack) {
        return (stack.relu() ? "relu(" : "(") + layer + ")";
    }

    /// `Two layers`
    static String count(LayerStack stack) {
        return COUNTS.get(stack.depth() - LayerStack.FEWEST) + " layers";
    }

    /// `2×3`
    static String shape(AffineLayer layer) {
        return "%d×%d".formatted(layer.outputs(), layer.inputs());
    }

    /// What is to be seen, in a sentence or two.
    static String remark(LinearPicture picture) {
        LayerStack stack = picture.state().stack();
        String one = oneWeights(stack);
        if (!picture.isThrough()) {
            return passing(picture);
        }
        return switch (picture.fit()) {
            case Fit.Same(var apart) -> same(picture, apart);
            case Fit.AllOn() -> "Every unit is on over the whole picture: the ReLU does nothing.";
            case Fit.NoneSwitches(var off) ->
                "No unit switches here, %s: another matrix fits.".formatted(off == 1 ? "one is off" : off + " are off");
            case Fit.Misses(var segment) ->
                "The red segment's middle lands %s off: no matrix does this."
                        .formatted(Numerals.of(segment.missed(), 2));
            case Fit.Unseen() -> "A unit switches, but the outer layers make nothing of it.";
            case Fit.Undrawn() -> "With a ReLU between the layers %s no longer stands for them all.".formatted(one);
        };
    }

    private static String passing(LinearPicture picture) {
        LayerStack stack = picture.state().stack();
        int next = (int) Math.floor(picture.through()) + 1;
        String layer = weights(stack.number(next));
        return next == 1
                ? "First through the inner layer, %s.".formatted(layer)
                : "Then through %s%s.".formatted(layer, next == stack.depth() ? ", the outer layer" : "");
    }

    private static String same(LinearPicture picture, double apart) {
        String what = picture.state().isDrawn() ? "picture" : "numbers";
        if (picture.state().isDrawn() && picture.rank() < 2) {
            String where = picture.rank() == 0 ? "on one point" : "on a line";
            return "The same picture; %s it lies %s."
                    .formatted(picture.narrow() == 1 ? "behind a layer of width 1" : "all of", where);
        }
        return apart == 0
                ? "%s and one: the same %s.".formatted(count(picture.state().stack()), what)
                : "%s and one: the same %s; %s apart by rounding."
                        .formatted(count(picture.state().stack()), what, Numerals.of(apart, 2));
    }

    /// Why a plane is not drawn.
    static String nowhere(LinearPicture picture) {
        LayerStack stack = picture.state().stack();
        int plane = picture.state().plane();
        return "After %s there are %d numbers: no plane to draw in. Type the entries of %s beside it."
                .formatted(
                        plane == 0 ? "no layer" : weights(stack.number(plane)),
                        stack.size(plane),
                        weights(stack.number(Math.max(1, plane))));
    }

    /// What the meter says, the less important last.
    static List<String> rank(LinearPicture picture) {
        LayerStack stack = picture.state().stack();
        return List.of(
                "rank of %s: %d".formatted(oneWeights(stack), picture.rank()),
                "at most " + picture.narrow(),
                "the least of the sizes "
                        + stack.sizes().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
