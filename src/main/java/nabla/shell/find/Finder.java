package nabla.shell.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nabla.shell.find.FoundPlace.Kind;
import nabla.shell.find.FoundPlace.Part;
import nabla.shell.find.FoundPlace.Role;
import nabla.shell.library.Entry;
import nabla.shell.library.Places;

/// Finds places in lessons by what the user types: `004`, `004 c`, `0.6`, `sigmoid`, `chain rule`, `cross entr`,
/// `sigmod`.
///
/// Each word must be found somewhere in the place, or in what its lesson is called, and one of them in the place
/// itself. The better the words fit, and the more telling what they fit, the higher a place stands. Immutable.
public final class Finder {
    private static final int MOST = 60;
    /// What a word counts that fits the lesson and not the place.
    private static final double AROUND = 0.4;
    /// For each pair of words that stand together as they were typed.
    private static final double TOGETHER = 25;
    /// For a title that is typed whole.
    private static final double TITLE_WHOLE = 10;

    private final List<FoundPlace> places;
    private final Map<String, FoundPlace> starts = new HashMap<>();
    /// Every word there is.
    private final Set<String> known = new HashSet<>();

    private Finder(List<FoundPlace> places) {
        this.places = List.copyOf(places);
        places.forEach(place -> place.parts().forEach(part -> part.words().forEach(word -> known.add(word.word()))));
        places.stream()
                .filter(it -> it.kind() == Kind.LESSON)
                .forEach(it -> starts.put(it.entry().key(), it));
    }

    /// Over every place of these lessons. Slow: to be called in the background.
    public static Finder of(List<Entry> lessons) {
        return new Finder(
                lessons.stream().flatMap(it -> FoundPlaces.of(it).stream()).toList());
    }

    /// Over the lessons' beginnings alone, until all places are collected.
    public static Finder ofTitles(List<Entry> lessons) {
        return new Finder(lessons.stream().map(FoundPlaces::start).toList());
    }

    /// A place that fits.
    ///
    /// @param part by which it was found; absent where nothing was asked
    public record Hit(FoundPlace place, Optional<Part> part, double score) {

        /// `Gaussian log-likelihood › c) the bound`.
        String where() {
            String lesson = place.entry().title();
            return place.title().isEmpty() ? lesson : lesson + " › " + place.title();
        }

        /// The words by which it was found, unless they are said already.
        String what() {
            Entry entry = place.entry();
            int problems = entry.problems().size();
            String around = problems == 0 ? Places.of(entry) : problems == 1 ? "one problem" : problems + " problems";
            return part.flatMap(Hit::said).orElse(around);
        }

        private static Optional<String> said(Part part) {
            return switch (part.role()) {
                case ROW -> Optional.of("result " + part.text());
                case REASON, PROSE, FORMULA -> Optional.of(part.text());
                case TITLE, SHEET, TASK, TOPIC -> Optional.empty();
            };
        }

        /// The line of a derivation it was found by, from 0; -1 where it was no line.
        public int line() {
            return part.map(Part::line).orElse(Part.NO_LINE);
        }
    }

    /// The places that fit, best first; all lessons, in their order, where nothing is asked.
    public List<Hit> find(String asked) {
        List<Word> words = words(asked);
        if (words.isEmpty()) {
            return starts(places);
        }
        var hits = new ArrayList<Hit>();
        for (FoundPlace place : places) {
            hit(words, place).ifPresent(hits::add);
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.stream().limit(MOST).toList();
    }

    private static List<Hit> starts(List<FoundPlace> places) {
        return places.stream()
                .filter(it -> it.kind() == Kind.LESSON)
                .map(it -> new Hit(it, Optional.empty(), 0))
                .toList();
    }

    /// Where a text holds what was asked.
    ///
    /// @return words of the text, in their order
    List<FoundWord> marks(String asked, String text) {
        List<Word> words = words(asked);
        return FoundWord.of(text).stream()
                .filter(it -> words.stream().anyMatch(word -> word.fit(it.word()) > 0))
                .toList();
    }

    /// A slip of the finger is looked for only where nothing fits as it was typed.
    private List<Word> words(String asked) {
        return FoundWord.of(asked).stream()
                .map(typed -> new Word(typed.word(), known))
                .toList();
    }

    private Optional<Hit> hit(List<Word> words, FoundPlace place) {
        FoundPlace start = starts.getOrDefault(place.entry().key(), place);
        double sum = 0;
        double best = 0;
        Optional<Part> telling = Optional.empty();
        for (Word word : words) {
            double own = 0;
            for (Part part : place.parts()) {
                double score = score(word, part);
                own = Math.max(own, score);
                if (score > best || (score == best && score > 0 && part.role() == Role.TASK)) {
                    best = score;
                    telling = Optional.of(part);
                }
            }
            double around = 0;
            for (Part part : start.parts()) {
                around = Math.max(around, AROUND * score(word, part));
            }
            if (Math.max(own, around) <= 0) {
                return Optional.empty();
            }
            sum += Math.max(own, around);
        }
        boolean alone = place.kind() == Kind.LESSON;
        if (telling.filter(it -> alone || it.role() != Role.SHEET).isEmpty()) {
            return Optional.empty();
        }
        Part fullest = fullest(words, place, telling.get());
        return Optional.of(new Hit(
                place,
                Optional.of(fullest),
                sum
                        + (together(words, fullest) + whole(words, fullest))
                                * fullest.role().weight()));
    }

    /// A title that was typed whole comes before one that says more.
    private static double whole(List<Word> words, Part part) {
        boolean whole = part.role() == Role.TITLE
                && part.words().stream()
                        .allMatch(each -> words.stream().anyMatch(word -> word.fit(each.word()) == WordFit.WHOLE));
        return whole ? TITLE_WHOLE : 0;
    }

    /// The part in which the words stand together, where there is one; else the most telling.
    private static Part fullest(List<Word> words, FoundPlace place, Part telling) {
        Part fullest = telling;
        double most = together(words, telling) * telling.role().weight();
        for (Part part : place.parts()) {
            double together = together(words, part) * part.role().weight();
            if (together > most) {
                most = together;
                fullest = part;
            }
        }
        return fullest;
    }

    private static double together(List<Word> words, Part part) {
        double sum = 0;
        for (int k = 0; k + 1 < words.size(); k++) {
            for (int at = 0; at + 1 < part.words().size(); at++) {
                if (words.get(k).fit(part.words().get(at).word()) > 0
                        && words.get(k + 1).fit(part.words().get(at + 1).word()) > 0) {
                    sum += TOGETHER;
                    break;
                }
            }
        }
        return sum;
    }

    private static double score(Word word, Part part) {
        double best = 0;
        String before = "";
        for (FoundWord candidate : part.words()) {
            double fit = switch (part.role()) {
                case ROW -> candidate.word().equals(word.typed) ? WordFit.WHOLE : 0;
                case SHEET -> WordFit.ofNumber(word.typed, candidate.word());
                // 004 is a sheet, and no task 4
                case TASK -> word.typed.startsWith("0") ? 0 : WordFit.ofNumber(word.typed, candidate.word());
                default -> Math.max(word.fit(candidate.word()), WordFit.ofTwo(word.typed, before, candidate.word()));
            };
            best = Math.max(best, fit);
            before = candidate.word();
        }
        return best * part.role().weight();
    }

    /// A word that was typed, and how each word of the lessons fits it.
    private static final class Word {
        private final String typed;
        private final boolean slips;
        private final Map<String, Double> fits = new HashMap<>();

        Word(String typed, Set<String> known) {
            this.typed = typed;
            this.slips = known.stream().noneMatch(it -> WordFit.of(typed, it, false) > 0);
        }

        double fit(String word) {
            return fits.computeIfAbsent(word, it -> WordFit.of(typed, it, slips));
        }
    }
}
