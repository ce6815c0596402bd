package nabla.math.check;

import java.util.List;

/// How a generated claim is wrong: formulas of a difference that is not 0 at few points or by little, each with a place
/// where it is not.
///
/// In them `{c}` and `{d}` are a centre, `{w}` a width, `{bump}` a larger one, `{a}` an amount, `1{far}` a large
/// number,
/// `{near}` one close to 1, `{side}` the side into which it is planted, and `{product}`, `{curve}` and `{bent}` what
/// formulas of the centre come to.
public enum Planted {
    NOTHING(
            "0 | x = 0",
            "{a}*step(p - 1) | x = 0",
            "{a}*relu(-s) | x = 0",
            "if(x^2 + 0.1 < 0.1, {a}, 0) | x = 0",
            "{a}*relu(abs(q) - 5) | x = 0",
            "max(p, -1e-9) - p | x = 0",
            "{a}*(sqrt(y^2) - abs(y)) | x = 0",
            "if(abs(x - {c}) < 0, {a}, 0) | x = 0"),
    EVERYWHERE(
            "{a} | x = 0", "{a}*(1 + x^2) | x = 0", "{a}*y | y = 1", "{a}*log(s) | s = 3", "{a}*p*(1 - p) | p = 0.5"),
    POINT(
            "if(x = {c}, {a}, 0) | x = {c}",
            "if(q = {c}, {a}, 0) | q = {c}",
            "{a}*step(x - {c})*step({c} + 1e-300 - x) | x = {c}",
            "if((x - {c})^2 <= 0, {a}, 0) | x = {c}",
            "if(s = {near}, {a}*s, 0) | s = {near}",
            "if(abs(y) = abs({c}), {a}, 0) | y = {c}"),
    SLIT(
            "if(abs(x - {c}) < {w}, {a}, 0) | x = {c}",
            "if((q - {c})^2 < {w}, {a}, 0) | q = {c}",
            "{a}*step({w} - abs(y - {c})) | y = {c}",
            "{a}*relu(1 - abs(x - {c})/{w}) | x = {c}",
            "if(x > {c} - {w}, if(x < {c} + {w}, {a}, 0), 0) | x = {c}",
            "{a}*(relu((q - {c})/{w} + 1) - 2*relu((q - {c})/{w}) + relu((q - {c})/{w} - 1)) | q = {c}"),
    BUMP(
            "{a}/(1 + ((x - {c})/{bump})^2) | x = {c}",
            "{a}/(1 + abs(q - {c})/{bump}) | q = {c}",
            "{a}*relu(1 - ((y - {c})/{bump})^2) | y = {c}",
            "{a}*exp(-((q - {c})/{bump})^2) | q = {c}",
            "{a}*(1 - tanh((x - {c})/{bump})^2) | x = {c}",
            "{a}*sig(20 - abs(x - {c})/{bump}) | x = {c}"),
    FAR(
            "{a}*relu(abs(x) - 1{far}) | x = 3{far}",
            "{a}*x^2*step(x - 1{far}) | x = 3{far}",
            "{a}*relu(-1{far} - y) | y = -3{far}",
            "if(s > 1{far}, {a}*s, 0) | s = 3{far}",
            "if(x^2 > 1{far}, {a}*x^2, 0) | x = 3{far}",
            "{a}*(max(-1{far}, min(1{far}, y)) - y)^2 | y = 3{far}"),
    OPEN_END(
            "{a}*step(p - (1 - {w})) | p = {near}",
            "if(p < {w}, {a}, 0) | p = {w}/10",
            "{a}*(max(p, {w}) - p)/{w} | p = {w}/10",
            "{a}*relu(1 - s/{w}) | s = {w}/10",
            "{a}*(log(max(s, {w})) - log(s)) | s = {w}/10",
            "{a}*relu(-1/log(p) - 1/{w}) | p = {near}"),
    DEAD_REGION(
            "if(relu(x - {c}) = 0, {a}, 0)*step(y - 20) | x = -9, y = 30",
            "{a}*relu(relu(x - 3) - 40) | x = 50",
            "{a}*(1 - step(relu(x + 4)))*x | x = -9",
            "if(x > {c}, relu(y - 7), 0)*{a} | x = 8, y = 30",
            "{a}*relu(-4 - x)*step(-4 - y) | x = -9, y = -9",
            "{a}*step(relu(x - 4)*relu(y - 4)) | x = 8, y = 8",
            "{a}*relu(1 - abs(relu(x) - 6)) | x = 6"),
    TIE(
            "if(x = y, {a}, 0) | x = 1.5, y = 1.5",
            "if(max(x, y) = min(x, y), {a}, 0) | x = 2, y = 2",
            "if(x = 2 q + 1, {a}, 0) | x = 2, q = 0.5",
            "if(abs(x) = s, {a}, 0) | x = -2, s = 2",
            "if(p + q = 1, {a}, 0) | p = 0.5, q = 0.5",
            "{a}*step(x - y)*step(y - x + 1e-300) | x = 1, y = 1",
            "{a}*relu(1 - abs(x - y)/{w}) | x = 1, y = 1"),
    /// Of a strict relation: the two sides are equal somewhere.
    TOUCH(
            "(x - {c})^2 | x = {c}",
            "abs(q - {c}) | q = {c}",
            "(y - {c})^2*(1 + x^2) | y = {c}",
            "relu(y - {c}) | y = -9",
            "1 - cos(x - {c}) | x = {c}",
            "{bump}*(q - {c})^2 | q = {c}"),
    BILLIONTH(
            "1e-9*({side}) | x = 0",
            "1e-9*x*(1 + abs({side})) | x = 1",
            "-1e-9*({side})*sig(x) | x = 0",
            "1e-10*sin(x)*(1 + ({side})^2) | x = 1"),
    /// Too narrow for any sample, and what says where are two formulas at once.
    UNSEEN(
            "{a}*exp(-((x*y - {product})/{bump})^2 - ((x + y^3 - {curve})/{bump})^2) | x = {c}, y = {d}",
            "{a}*exp(-((q*x - {product})/{bump})^2)*exp(-((x + q^3 - {curve})/{bump})^2) | x = {c}, q = {d}",
            "{a}/(1 + (y*s - {product})^2/1e-16 + (sinh(y) + s^3 - {bent})^2/1e-16) | y = {c}, s = {d}");

    private static final String BETWEEN = ";";

    private final String formulas;

    Planted(String... formulas) {
        this.formulas = String.join(BETWEEN, formulas);
    }

    /// The formulas, each with its place behind a bar.
    List<String> formulas() {
        return List.of(formulas.split(BETWEEN, -1));
    }

    /// Whether it has a centre that can be read off the formula, or flanks that can be climbed.
    boolean canBeFound() {
        return this != UNSEEN;
    }

    /// Whether it is a difference of two sides that should be equal, and too small for any other relation.
    boolean alwaysEqual() {
        return this == BILLIONTH;
    }
}
