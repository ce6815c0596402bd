package nabla.wrong.plot;

import nabla.wrong.ui.Widget;
import org.commonmark.node.Node;
import org.scilab.forge.jlatexmath.TeXIcon;

/// A picture that sets type, reads Markdown and knows a widget.
public record Picture(TeXIcon label, Node text, Widget widget) {}
