package nabla.data.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nabla.math.nn.Matrix;

/// A place in a JSON document that knows its path, so that every message can name it: `layers[1].weights`.
record Node(String path, JsonNode json) {

    static Node root(JsonNode json) {
        return new Node("", json);
    }

    NetworkFileException error(String message) {
        return new NetworkFileException(path.isEmpty() ? message : path + ": " + message);
    }

    /// The value of a key that has to be there.
    Node get(String key) throws NetworkFileException {
        if (!json.isObject()) {
            throw error("expected an object { ... }, found " + kind());
        }
        if (!json.has(key)) {
            throw error("the key \"%s\" is missing".formatted(key));
        }
        return new Node(path.isEmpty() ? key : path + "." + key, json.get(key));
    }

    boolean has(String key) {
        return json.has(key);
    }

    /// @param known every key there may be
    void checkKeys(Set<String> known) throws NetworkFileException {
        for (var keys = json.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!known.contains(key)) {
                throw error("the key \"%s\" is unknown; there are: %s"
                        .formatted(key, String.join(", ", new TreeSet<>(known))));
            }
        }
    }

    List<Node> items() throws NetworkFileException {
        if (!json.isArray()) {
            throw error("expected a list [ ... ], found " + kind());
        }
        var items = new ArrayList<Node>();
        for (int k = 0; k < json.size(); k++) {
            items.add(new Node(path + "[" + k + "]", json.get(k)));
        }
        return items;
    }

    double number() throws NetworkFileException {
        if (!json.isNumber()) {
            throw error("expected a number, found " + kind());
        }
        double value = json.doubleValue();
        if (!Double.isFinite(value)) {
            throw error("expected a finite number, found " + value);
        }
        return value;
    }

    int integer() throws NetworkFileException {
        double value = number();
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw error("expected a whole number, found " + json.asText());
        }
        return (int) value;
    }

    boolean yesOrNo() throws NetworkFileException {
        if (!json.isBoolean()) {
            throw error("expected true or false, found " + kind());
        }
        return json.booleanValue();
    }

    String text() throws NetworkFileException {
        if (!json.isTextual()) {
            throw error("expected a text in quotes, found " + kind());
        }
        return json.textValue();
    }

    /// A list of numbers: a matrix of one row.
    Matrix row() throws NetworkFileException {
        List<Node> items = items();
        if (items.isEmpty()) {
            throw error("expected at least one number");
        }
        var values = new double[items.size()];
        for (int k = 0; k < values.length; k++) {
            values[k] = items.get(k).number();
        }
        return Matrix.row(values);
    }

    /// A list of rows of the same length.
    Matrix matrix() throws NetworkFileException {
        List<Node> items = items();
        if (items.isEmpty()) {
            throw error("expected at least one row");
        }
        var rows = new double[items.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = items.get(i).row().toArray();
            if (rows[i].length != rows[0].length) {
                throw items.get(i)
                        .error("this row has %d numbers, the first has %d".formatted(rows[i].length, rows[0].length));
            }
        }
        return Matrix.of(rows);
    }

    private String kind() {
        return switch (json.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            case BOOLEAN -> json.asText();
            case NUMBER -> "the number " + json.asText();
            case STRING -> "the text \"" + shortened(json.asText()) + "\"";
            case BINARY, MISSING, POJO -> "nothing";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
