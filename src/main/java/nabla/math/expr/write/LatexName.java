package nabla.math.expr.write;

/// A name in LaTeX in parts, so that an exponent can stand over the subscript and an index beside it.
///
/// @param subscript   empty where there is none
/// @param superscript that belongs to the name, as in W⁽¹⁾; empty where there is none
record LatexName(String base, String subscript, String superscript) {

    /// A label in parts: `W^{(1)}`, `z_{3}`; one that is put together otherwise is its own base.
    static LatexName ofLabel(String label) {
        String base = label.replaceFirst("[_^].*", "").strip();
        String below = "";
        String above = "";
        int at = label.replaceFirst("[_^].*", "").length();
        while (at < label.length()) {
            char sign = label.charAt(at);
            int end = end(label, at + 1);
            boolean again = sign == '_' ? !below.isEmpty() : !above.isEmpty();
            if ((sign != '_' && sign != '^') || end < 0 || again || base.isEmpty()) {
                return new LatexName("{" + label + "}", "", "");
            }
            String script = label.substring(at + 1, end);
            String inside = script.startsWith("{") ? script.substring(1, script.length() - 1) : script;
            below = sign == '_' ? inside : below;
            above = sign == '^' ? inside : above;
            at = end;
        }
        return new LatexName(base, below, above);
    }

    /// Where the letter or the group at `from` ends; negative where there is none.
    private static int end(String label, int from) {
        if (from >= label.length()) {
            return -1;
        }
        int depth = 0;
        for (int i = from; i < label.length(); i++) {
            depth += label.charAt(i) == '{' ? 1 : label.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /// The entry of what has this name.
    LatexName at(String indices) {
        return new LatexName(base, subscript.isEmpty() ? indices : subscript + ";\\," + indices, superscript);
    }

    String latex() {
        return base + below() + (superscript.isEmpty() ? "" : "^{" + superscript + "}");
    }

    /// `_{1}`, or nothing.
    String below() {
        return subscript.isEmpty() ? "" : "_{" + subscript + "}";
    }
}
