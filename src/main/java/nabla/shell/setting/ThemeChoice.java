package nabla.shell.setting;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.util.Subscription;

/// Light or dark at the desk: what the user chose, and until then what the system has.
public final class ThemeChoice implements AutoCloseable {
    private final ObjectProperty<Theme> theme;
    private final WindowSettings settings;
    private final Subscription system;

    public ThemeChoice(ObjectProperty<Theme> theme, WindowSettings settings) {
        this.theme = theme;
        this.settings = settings;
        settings.theme().ifPresent(theme::set);
        this.system = settings.theme().isPresent()
                ? Subscription.EMPTY
                : Platform.getPreferences()
                        .colorSchemeProperty()
                        .subscribe((ColorScheme scheme) -> theme.set(Theme.of(scheme)));
    }

    /// What a window with these settings opens in, at the desk.
    public static Theme of(WindowSettings settings) {
        return settings.theme()
                .orElseGet(() -> Theme.of(Platform.getPreferences().getColorScheme()));
    }

    /// The choice is remembered; from then on the window does not follow the system.
    public void toggle() {
        close();
        Theme other = theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        theme.set(other);
        settings.rememberTheme(other);
    }

    @Override
    public void close() {
        system.unsubscribe();
    }
}
