package nabla;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The walls of the house, each with its reason; for any root package, so that a wrong house can show that they hold.
final class Architecture {
    /// Who may import whom, besides itself and [Assets].
    private static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.of(
            "math", List.of(),
            "data", List.of("math"),
            "model", List.of("math"),
            "lesson", List.of("math", "model"),
            "typeset", List.of("math", "model"),
            "plot", List.of("math", "model"),
            "ui", List.of("math", "data", "model", "lesson", "typeset", "plot"),
            "room", List.of("math", "data", "model", "lesson", "typeset", "plot", "ui"),
            "shell", List.of("math", "data", "model", "lesson", "typeset", "plot", "ui", "room"),
            "cli", List.of("math", "data", "model", "lesson", "typeset", "plot", "ui", "room", "shell")));

    /// In a package that shows its ideas as folders: which folder may import which others of that package.
    private static final Map<String, Map<String, List<String>>> FOLDERS = new TreeMap<>(Map.of(
            "math.expr",
            Map.of(
                    "number", List.of(),
                    "tree", List.of("number"),
                    "scope", List.of("number", "tree"),
                    "shape", List.of("number", "tree", "scope"),
                    "value", List.of("number", "tree", "scope"),
                    "write", List.of("number", "tree", "scope", "shape"),
                    "token", List.of("number", "tree", "scope"),
                    "read", List.of("number", "tree", "scope", "shape", "value", "token")),
            "math.calculus",
            Map.of(
                    "rule", List.of(),
                    "normal", List.of(),
                    "slope", List.of("rule"),
                    "resolve", List.of("rule"),
                    "domain", List.of("normal", "resolve")),
            "math.check",
            Map.of(
                    "verdict", List.of(),
                    "digits", List.of(),
                    "point", List.of("digits"),
                    "side", List.of("digits"),
                    "limit", List.of("verdict", "digits", "point", "side"),
                    "search", List.of("verdict", "digits", "point", "side"),
                    "given", List.of("verdict", "digits", "point", "side", "search"),
                    "entry", List.of("verdict", "digits", "point", "side", "limit", "search"),
                    "order", List.of("verdict", "digits", "point", "side", "search", "entry")),
            "plot",
            Map.of(
                    "figure", List.of(),
                    "picture", List.of("figure"),
                    "stage", List.of("figure", "picture"),
                    "file", List.of("figure", "picture")),
            "ui",
            Map.of(
                    "base", List.of(),
                    "work", List.of(),
                    "figure", List.of("base"),
                    "table", List.of("base"),
                    "run", List.of("base"),
                    "matrix", List.of("base"),
                    "formula", List.of("base", "work", "matrix"),
                    "control", List.of("base", "formula"),
                    "text", List.of("base", "work", "run", "formula")),
            "shell",
            Map.of(
                    "setting", List.of(),
                    "action", List.of(),
                    "library", List.of("setting", "action"),
                    "find", List.of("library"),
                    "pane", List.of("action", "library", "find"),
                    "open", List.of("setting", "action", "library", "pane"),
                    "output", List.of("setting", "pane", "open")),
            "room.*",
            Map.of("model", List.of(), "file", List.of("model"), "view", List.of("model", "file"))));

    private final String root;

    Architecture(String root) {
        this.root = root;
    }

    List<ArchRule> walls() {
        var walls = new ArrayList<ArchRule>();
        MAY_IMPORT.forEach((name, below) -> walls.add(imports(name, below)));
        FOLDERS.forEach((name, folders) -> walls.add(foldersGoOneWay(name, folders)));
        walls.addAll(List.of(
                everyClassHasItsRoom(),
                noCycles(),
                roomsDoNotKnowEachOther(),
                mathIsPure(),
                mathHasNoClock(),
                modelNeedsNoToolkit(),
                lessonsNeedNoToolkit(),
                onlySees("typeset", "org.scilab.forge..", "another typesetter can take its place"),
                onlySees("plot", "org.jfree..", "another chart library can take its place"),
                onlySees("lesson", "org.commonmark..", "the rest of the program knows lessons, not Markdown"),
                onlySees("data", "org.apache.commons.csv..", "the rest of the program knows data sets, not files"),
                onlySees("cli", "picocli..", "the window and the lessons work without a command line"),
                onlySees("shell", "java.util.prefs..", "whatever is remembered is remembered in one place"),
                printing(),
                threads(),
                clocks(),
                resources(),
                endings()));
        return walls;
    }

    private ArchRule imports(String name, List<String> below) {
        var allowed = new ArrayList<String>();
        allowed.add(in(name));
        below.forEach(other -> allowed.add(in(other)));
        boolean pure = name.equals("math") || name.equals("model");
        return classes()
                .that()
                .resideInAPackage(in(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                        .or(resideOutsideOfPackage(root + ".."))
                        .or(pure ? never() : named("Assets")))
                .because("who may import whom is what keeps each package readable on its own");
    }

    private ArchRule foldersGoOneWay(String name, Map<String, List<String>> folders) {
        var rule = layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(in(name))
                .withOptionalLayers(true);
        for (String folder : folders.keySet()) {
            rule = rule.layer(folder).definedBy(in(name + "." + folder));
        }
        for (var entry : folders.entrySet()) {
            rule = entry.getValue().isEmpty()
                    ? rule.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
                    : rule.whereLayer(entry.getKey())
                            .mayOnlyAccessLayers(entry.getValue().toArray(String[]::new));
        }
        return rule.because("a folder is one idea, and is read with those below it alone");
    }

    private ArchRule everyClassHasItsRoom() {
        return classes()
                .should()
                .resideInAnyPackage(MAY_IMPORT.keySet().stream().map(this::in).toArray(String[]::new))
                .orShould(haveName("Main", "Assets", "module-info"))
                .because("a new package has to say here whom it may import");
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(named("room.Rooms"), DescribedPredicate.alwaysTrue())
                .because("two packages that need each other are one; Rooms, the one list of rooms, is the exception");
    }

    private ArchRule roomsDoNotKnowEachOther() {
        return slices().matching(root + ".room.(*)..")
                .should()
                .notDependOnEachOther()
                .because("a room can be taken out by deleting its folder and its line in Rooms");
    }

    private ArchRule mathIsPure() {
        return classes()
                .that()
                .resideInAPackage(in("math"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        root + "..",
                        "java.lang..",
                        "java.util..",
                        "java.math..",
                        "ch.obermuhlner.math.big..",
                        "org.jspecify.."))
                .because("mathematics knows no window, file or clock, and so runs and is tested anywhere");
    }

    private ArchRule mathHasNoClock() {
        return noClasses()
                .that()
                .resideInAPackage(in("math"))
                .should()
                .callMethodWhere(call(Set.of("java.lang.System"), Set.of("currentTimeMillis", "nanoTime")))
                .because("same seed, same answer: work is limited by a Budget, never by time");
    }

    private ArchRule modelNeedsNoToolkit() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("model"), root + ".room.*.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.animation..", "javafx.application..", "java.awt..")
                .because("a model is tested without a toolkit");
    }

    private ArchRule lessonsNeedNoToolkit() {
        return noClasses()
                .that()
                .resideInAPackage(in("lesson"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                .because("lesson files are read and checked on the command line too");
    }

    private ArchRule onlySees(String only, String library, String reason) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in(only))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(reason);
    }

    private ArchRule printing() {
        return noClasses()
                .that(not(resideInAPackage(in("cli")).or(named("Main"))))
                .should(ACCESS_STANDARD_STREAMS)
                .because("what is printed is not seen in a window: a message belongs where the user looks");
    }

    private ArchRule threads() {
        var makers = Set.of(
                "java.util.concurrent.Executors",
                "java.util.concurrent.ThreadPoolExecutor",
                "java.util.concurrent.ForkJoinPool",
                "java.util.Timer",
                "javafx.concurrent.Task",
                "javafx.concurrent.Service");
        return noClasses()
                .that(not(named("ui.work.Background")
                        .or(named("shell.open.FileWatch"))
                        .or(named("cli.SideBySide"))))
                .should()
                .dependOnClassesThat(describe("make threads", type -> makers.contains(type.getName())))
                .orShould()
                .callConstructorWhere(
                        describe("a thread is made", c -> c.getTargetOwner().isAssignableTo(Thread.class)))
                .orShould()
                .callMethodWhere(call(
                        Set.of(
                                "java.lang.Thread",
                                "java.util.concurrent.CompletableFuture",
                                "java.util.Collection",
                                "java.util.List"),
                        Set.of(
                                "ofPlatform",
                                "ofVirtual",
                                "startVirtualThread",
                                "runAsync",
                                "supplyAsync",
                                "parallelStream")))
                .because("with one executor a result of old settings cannot arrive beside new ones, and tests can wait;"
                        + " FileWatch sleeps most of its life and would keep a worker from its work,"
                        + " and a check without a window has no FX thread to hand over to");
    }

    private ArchRule clocks() {
        return noClasses()
                .that(not(named("ui.run.Playback")))
                .should()
                .dependOnClassesThat(describe(
                        "are clocks",
                        type -> Set.of(
                                        "javafx.animation.AnimationTimer",
                                        "javafx.animation.Timeline",
                                        "javafx.animation.PauseTransition")
                                .contains(type.getName())))
                .because("one clock stops when its view is hidden; play, step and test do the same");
    }

    private ArchRule resources() {
        return noClasses()
                .that(not(named("Assets")))
                .should()
                .callMethodWhere(call(
                        Set.of("java.lang.Class", "java.lang.ClassLoader", "java.lang.Module"),
                        Set.of(
                                "getResource",
                                "getResources",
                                "getResourceAsStream",
                                "getSystemResource",
                                "getSystemResourceAsStream")))
                .because("of the ways to a resource only the one in Assets works in folders, jars and modules alike");
    }

    private ArchRule endings() {
        return noClasses()
                .that(not(resideInAPackage(in("cli")).or(named("Main"))))
                .should()
                .callMethodWhere(call(Set.of("java.lang.System", "java.lang.Runtime"), Set.of("exit", "halt")))
                .because("only the start of the program knows what is still to be saved at its end");
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    /// The class of that name below the root, and what is nested in it.
    private DescribedPredicate<JavaClass> named(String name) {
        String full = root + "." + name;
        return describe(
                name, type -> type.getName().equals(full) || type.getName().startsWith(full + "$"));
    }

    private com.tngtech.archunit.lang.ArchCondition<JavaClass> haveName(String... names) {
        DescribedPredicate<JavaClass> any = never();
        for (String name : names) {
            any = any.or(named(name));
        }
        return com.tngtech.archunit.lang.conditions.ArchConditions.be(any);
    }

    private static DescribedPredicate<JavaClass> never() {
        return DescribedPredicate.alwaysFalse();
    }

    private static DescribedPredicate<JavaCall<?>> call(Set<String> owners, Set<String> methods) {
        return describe(
                "one of " + methods + " is called",
                call -> methods.contains(call.getName())
                        && owners.contains(call.getTargetOwner().getName()));
    }
}
