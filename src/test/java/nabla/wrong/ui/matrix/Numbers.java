package nabla.wrong.ui.matrix;

import nabla.wrong.ui.text.Lines;

/// Numbers that know the text they stand in.
final class Numbers {
    Lines lines() {
        return new Lines();
    }
}
