package nabla.ui.text;

import nabla.model.Meanings;

/// Something on screen that follows the sliders.
///
/// It is worked out in the background and then shown on the FX thread.
interface Live {
    /// What is to be shown while the names stand for this; may be called on any thread.
    ///
    /// @return shows it
    Runnable at(Meanings names);
}
