package nabla.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Finds what stands between the cells of a file: with which delimiter its rows, quotes and all, are a table.
///
/// @param best      the whole file, with the delimiter that fits best
/// @param undecided all delimiters that fit as well, and are meant as likely; empty where there is one
record DelimiterSearch(CsvSurvey best, List<Delimiter> undecided) {
    /// In longer files the delimiter of so many rows is the file's, unless a later row does not fit.
    private static final int HEAD = 20_000;

    private static final Comparator<CsvSurvey> FIT = Comparator.comparing((CsvSurvey it) -> it.width() > 1)
            .thenComparing(it -> it.problem().isEmpty())
            .thenComparingDouble(CsvSurvey::fitting)
            .thenComparingDouble(CsvSurvey::numeric);

    static DelimiterSearch of(CsvSource source, BooleanSupplier cancelled) {
        List<CsvSurvey> heads = surveys(source, List.of(Delimiter.values()), HEAD, cancelled);
        CsvSurvey head = best(heads);
        CsvSurvey whole = head.rows() < HEAD ? head : CsvSurvey.of(source, head.delimiter(), Long.MAX_VALUE, cancelled);
        if (!whole.isConsistent() && head.isConsistent()) {
            List<Delimiter> several = heads.stream()
                    .filter(it -> it.width() > 1)
                    .map(CsvSurvey::delimiter)
                    .toList();
            return new DelimiterSearch(best(surveys(source, several, Long.MAX_VALUE, cancelled)), List.of());
        }
        return new DelimiterSearch(whole, undecided(heads, head));
    }

    private static List<CsvSurvey> surveys(
            CsvSource source, List<Delimiter> delimiters, long most, BooleanSupplier cancelled) {
        var surveys = new ArrayList<CsvSurvey>();
        for (Delimiter delimiter : delimiters) {
            CsvSurvey first = CsvSurvey.of(source, delimiter, 1, cancelled);
            surveys.add(first.width() > 1 ? CsvSurvey.of(source, delimiter, most, cancelled) : first);
        }
        if (surveys.stream().allMatch(it -> it.width() <= 1)) {
            surveys.replaceAll(it -> CsvSurvey.of(source, it.delimiter(), most, cancelled));
        }
        return surveys;
    }

    /// The first of those that fit best.
    private static CsvSurvey best(List<CsvSurvey> surveys) {
        CsvSurvey best = surveys.getFirst();
        for (CsvSurvey survey : surveys) {
            best = FIT.compare(survey, best) > 0 ? survey : best;
        }
        return best;
    }

    /// Blanks and commas both stand inside numbers: 1,5 200 is two cells either way.
    private static List<Delimiter> undecided(List<CsvSurvey> surveys, CsvSurvey best) {
        List<Delimiter> same = surveys.stream()
                .filter(it -> it.isConsistent() && it.numeric() == 1 && FIT.compare(it, best) == 0)
                .map(CsvSurvey::delimiter)
                .toList();
        return same.equals(List.of(Delimiter.COMMA, Delimiter.SPACE)) ? same : List.of();
    }
}
