package nabla.ui;

import java.util.Map;

/// Something on screen that follows the sliders.
///
/// It is worked out in the background and then shown on the FX thread.
interface Live {
    /// What is to be shown at these values of the parameters; may be called on any thread.
    ///
    /// @return shows it
    Runnable at(Map<String, Double> values);
}
