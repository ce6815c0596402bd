package nabla.shell.library;

import java.nio.file.Path;

/// Where a lesson comes from.
public sealed interface Origin {

    /// What settings remember it by; two origins with the same key are the same.
    String key();

    /// What it is called where its title is not known.
    String name();

    /// What there is to be done where it cannot be shown.
    String hint();

    /// A lesson that Nabla brings.
    ///
    /// @param file its name in the lessons folder
    record BuiltIn(String file) implements Origin {
        @Override
        public String key() {
            return name();
        }

        @Override
        public String name() {
            return file.replaceFirst("\\.md$", "");
        }

        @Override
        public String hint() {
            return "This lesson came with Nabla and should be right; the other lessons work.";
        }
    }

    /// A file of the user's own; watched while it is open.
    record Own(Path file) implements Origin {
        public Own {
            file = file.toAbsolutePath().normalize();
        }

        @Override
        public String key() {
            return file.toString();
        }

        @Override
        public String name() {
            return String.valueOf(file.getFileName());
        }

        @Override
        public String hint() {
            return "Nabla looks at the file again whenever you save it.";
        }
    }
}
