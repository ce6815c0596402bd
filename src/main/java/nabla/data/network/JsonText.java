package nabla.data.network;

import com.fasterxml.jackson.databind.JsonNode;

/// Writes JSON for people: a key or a row of a matrix a line, the numbers of a row side by side.
final class JsonText {
    private static final int INDENT = 2;

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    static String of(JsonNode root) {
        var writer = new JsonText();
        writer.write(root, 0);
        return writer.text.append('\n').toString();
    }

    private void write(JsonNode node, int level) {
        if (node.isObject()) {
            text.append('{');
            String comma = "";
            for (var property : node.properties()) {
                text.append(comma);
                newLine(level + 1);
                text.append('"').append(property.getKey()).append("\": ");
                write(property.getValue(), level + 1);
                comma = ",";
            }
            newLine(level);
            text.append('}');
        } else if (node.isArray()) {
            writeItems(node, level);
        } else {
            text.append(node);
        }
    }

    private void writeItems(JsonNode array, int level) {
        boolean each = !array.isEmpty() && array.get(0).isContainerNode();
        text.append('[');
        for (int k = 0; k < array.size(); k++) {
            text.append(k == 0 ? "" : each ? "," : ", ");
            if (each) {
                newLine(level + 1);
            }
            write(array.get(k), level + 1);
        }
        if (each) {
            newLine(level);
        }
        text.append(']');
    }

    private void newLine(int level) {
        text.append('\n').repeat(' ', level * INDENT);
    }
}
