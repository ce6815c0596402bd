package nabla.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nabla.data.CsvChoices;
import nabla.data.CsvException;
import nabla.data.DecimalMark;
import nabla.data.Delimiter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How a table is written, where the file itself leaves it open.
final class TableOptions {
    @Option(
            names = "--decimal",
            paramLabel = "MARK",
            converter = MarkConverter.class,
            description = "point or comma: the mark before fractions, where 12.500 could be 12.5 or 12500.")
    private @Nullable DecimalMark decimal;

    @Option(
            names = "--delimiter",
            paramLabel = "NAME",
            converter = DelimiterConverter.class,
            description = "tab, semicolon, pipe, comma or space: what stands between the cells.")
    private @Nullable Delimiter delimiter;

    @Option(
            names = "--header",
            arity = "1",
            paramLabel = "yes|no",
            converter = YesConverter.class,
            description = "Whether the first row names the columns.")
    private @Nullable Boolean header;

    @Option(
            names = "--leave-out",
            description = "Leaves out rows in which a chosen column has no number: nothing, NA, NaN, ?, - or null.")
    private boolean leaveOut;

    CsvChoices choices() {
        return new CsvChoices(
                Optional.ofNullable(delimiter), Optional.ofNullable(header), Optional.ofNullable(decimal), leaveOut);
    }

    /// The problem, and the option that settles it.
    static String told(CsvException problem) {
        return problem.getMessage()
                + switch (problem.cure()) {
                    case NONE -> "";
                    case DECIMAL -> "; say --decimal point or --decimal comma";
                    case DELIMITER -> "; say --delimiter comma or --delimiter space";
                    case LEAVE_OUT -> "; --leave-out leaves them out";
                };
    }

    static final class MarkConverter implements picocli.CommandLine.ITypeConverter<DecimalMark> {
        @Override
        public DecimalMark convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "point", "." -> DecimalMark.POINT;
                case "comma", "," -> DecimalMark.COMMA;
                default -> throw new TypeConversionException("\"" + text + "\" is neither point nor comma");
            };
        }
    }

    static final class DelimiterConverter implements picocli.CommandLine.ITypeConverter<Delimiter> {
        @Override
        public Delimiter convert(String text) {
            return Arrays.stream(Delimiter.values())
                    .filter(it -> it.key().equalsIgnoreCase(text) || text.equals(String.valueOf(it.character())))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("\"" + text + "\" is no delimiter; there are: "
                            + Arrays.stream(Delimiter.values())
                                    .map(Delimiter::key)
                                    .collect(Collectors.joining(", "))));
        }
    }

    static final class YesConverter implements picocli.CommandLine.ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "yes", "true" -> true;
                case "no", "false" -> false;
                default -> throw new TypeConversionException("\"" + text + "\" is neither yes nor no");
            };
        }
    }
}
