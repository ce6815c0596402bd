package nabla.room.document;

import static org.assertj.core.api.Assertions.assertThat;

import nabla.lesson.Lesson;
import nabla.lesson.LessonReader;
import nabla.lesson.ReadResult;

/// Lessons to test with, as a lecturer would write them.
final class Documents {
    static final String SIGMOID = """
            ```given
            z : real in [-6, 6] = 1 step 0.1
            k : real in [0, 3] = 1 step 0.1
            ```
            ```plot The sigmoid
            z in [-6, 6] "z, the input"
            y in [-0.2, 1.2] "sig(z)"
            sig(z) # sig(z) | blue
            sig(k*z) # steeper | orange dashed
            guide y = 1 # limit
            ```
            """;

    private Documents() {}

    static Lesson lesson(String body) {
        ReadResult read = LessonReader.read("test.md", "---\ntitle: A test\nroom: document\n---\n\n" + body);
        assertThat(read.problems()).isEmpty();
        return read.lesson().orElseThrow();
    }

    /// A model whose plots are ready.
    static DocumentModel model(String body) {
        return ready(new DocumentModel(lesson(body)));
    }

    static DocumentModel ready(DocumentModel model) {
        for (int i = 0; i < model.picture().plots().size(); i++) {
            model.take(i, PlotSource.of(model.plot(i), () -> false));
        }
        return model;
    }

    /// A plot of one curve over z from −4 to 4, its vertical axis left to follow.
    static DocumentModel curve(String expression) {
        return model("""
                ```given
                z : real in [-4, 4] = 0 step 0.1
                a : real in [-10, 10] = 1 step 0.1
                ```
                ```plot A curve
                z in [-4, 4]
                %s # f(z) | blue
                ```
                """.formatted(expression));
    }
}
