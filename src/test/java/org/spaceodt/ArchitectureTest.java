package org.spaceodt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spaceodt.support.OurClasses;

/** The rules of the house. docs/architecture.md says what each room is for. */
class ArchitectureTest {
    private static final String OURS = "org.spaceodt";
    private static final JavaClasses CLASSES = OurClasses.ALL;

    @Test
    void theRulesLookAtRealClasses() {
        assertThat(CLASSES.size()).isGreaterThan(80);
    }

    @Test
    void webexSheetSandboxJobAndTextUseNothingElseOfOursButTextsJsonAndFiles() {
        for (String room : new String[] {"webex", "sheet", "change.cell", "diagnostic", "sandbox", "job", "text"}) {
            check(noClasses()
                    .that()
                    .resideInAPackage(in(room + ".."))
                    .should()
                    .dependOnClassesThat(resideInAPackage(OURS + "..")
                            .and(DescribedPredicate.not(resideInAnyPackage(
                                    in(room + ".."), in("text.."), in("json.."), in("file.."), in(beneath(room)))))
                            .as("rooms other than " + room))
                    .because("what everything stands on stands alone"));
        }
    }

    /** The one more room that a room may stand on. */
    private static String beneath(String room) {
        return switch (room) {
            case "sandbox" -> "inventory.exported..";
            case "change.cell" -> "diagnostic..";
            case "sheet" -> "(change.cell|diagnostic)..";
            default -> "text..";
        };
    }

    @Test
    void whatReadsAnExportUsesNothingElseOfOurs() {
        check(noClasses()
                .that()
                .resideInAPackage(in("inventory.exported.."))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(in("inventory.exported.."), in("json.."))))
                        .as("rooms other than inventory.exported"))
                .because("the simulation reads exports with it, and must not share what it is a test of"));
    }

    @Test
    void tablesAreMadeOfAnExportAndOfNothingElse() {
        check(noClasses()
                .that()
                .resideInAPackage(in("candidate.."))
                .should()
                .dependOnClassesThat(resideInAPackage(in("inventory.."))
                        .and(DescribedPredicate.not(resideInAPackage(in("inventory.exported.."))))
                        .or(assignableTo(org.spaceodt.webex.WebexClient.class))
                        .as("what asks Webex"))
                .because("nobody needs a token to fill in a table"));
    }

    @Test
    void theWireLogUsesNothingElseOfOurs() {
        check(noClasses()
                .that()
                .resideInAPackage(in("webex.wire.."))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(in("webex.wire.."), in("file.."))))
                        .as("rooms other than webex.wire"))
                .because("what is watched does not decide what the watcher keeps"));
    }

    @Test
    void featuresUseWebexAndSheetOnly() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        in("access.."),
                        in("inventory.."),
                        in("candidate.."),
                        in("identity.."),
                        in("action.."),
                        in("change.."),
                        in("console.."),
                        in("lookup.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("app.."), in("cli.."), in("api.."), in("web.."), in("sandbox.."))
                .because("a feature does not know who calls it"));
    }

    @Test
    void onlyTheCommandLineStartsTheSandbox() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("cli.."), in("sandbox.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("sandbox.."))
                .because("a simulation is reached over HTTP, as the real thing is"));
    }

    @Test
    void roomsDoNotDependOnEachOtherInCircles() {
        check(slices().assignedFrom(new Rooms())
                .should()
                .beFreeOfCycles()
                .because("a circle is one room with two doors"));
    }

    /** The first name below ours; {@code change.cell}, on which tables stand, is a room of its own below {@code change}. */
    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (!type.getPackageName().startsWith(OURS + ".")) {
                return SliceIdentifier.ignore();
            }
            String below = type.getPackageName().substring(OURS.length() + 1);
            return SliceIdentifier.of(
                    below.startsWith("change.cell") ? "change.cell" : below.replaceFirst("\\..*", ""));
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        check(slices().matching(OURS + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a circle is one room with two doors"));
    }

    @Test
    void noPackageHasMoreThanTwentyClasses() {
        Map<String, Long> sizes =
                topLevelClasses().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(20));
    }

    @Test
    void whatIsBuiltForTheDoorsDoesNotKnowThem() {
        check(noClasses()
                .that()
                .resideInAPackage(in("app.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("cli.."), in("api.."), in("web.."), in("sandbox.."))
                .because("clients, tokens and stores are built the same for everybody"));
    }

    @Test
    void theNounsOfTheCommandLineDoNotDependOnEachOtherInCircles() {
        check(slices().matching(in("cli.(*).."))
                .should()
                .beFreeOfCycles()
                .because("each of them can be understood alone"));
        check(noClasses()
                .that()
                .resideInAPackage(in("cli.*.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("cli"))
                .because("the program knows its commands, and they do not know the program"));
    }

    @Test
    void whatIsInTheDatabaseIsKnownInOneRoom() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(in("job.store.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "io.agroal..", "org.flywaydb..")
                        .or(equivalentTo(org.spaceodt.job.store.sql.Sql.class))
                        .as("tables and their database"))
                .because("all SQL of the program stands in job.store"));
    }

    @Test
    void picocliIsUsedOnTheCommandLineOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("cli.."), OURS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("features are also reached over HTTP"));
    }

    @Test
    void quteIsUsedForReportsAndPagesOnly() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("inventory.report.."), in("change.report.."), in("web.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.qute..")
                .because("pages are made in one place"));
    }

    @Test
    void httpIsSpokenInOneRoomAndInTheSandbox() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("webex.http.."), in("sandbox.."), in("api.."), in("web.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.core.http..", "java.net.http..")
                .because("all calls to Webex go at one pace, through one client"));
    }

    @Test
    void onlyTheApiAndThePagesAnswerHttp() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        in("api.."), in("web.."), in("app.kubernetes.."), in("notice.."), in("app.trace.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "org.jboss.resteasy..",
                        "io.quarkus.vertx.http..",
                        "org.eclipse.microprofile.openapi..",
                        "org.eclipse.microprofile.health..")
                .because("features are also reached from the command line"));
    }

    /** They are told over HTTP without being Webex' API: neither its pace nor the token of the jobs is theirs. */
    @Test
    void whoTellsPeopleKnowsNothingOfHowWebexIsAsked() {
        check(noClasses()
                .that()
                .resideInAPackage(in("notice.."))
                .should()
                .dependOnClassesThat(resideInAPackage(OURS + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(
                                in("notice.."), in("job.."), in("webex.token.."), in("webex.cause..")))))
                .because("a message is sent by its own token, or by none"));
    }

    @Test
    void theApiCallsNobodyOverHttpItself() {
        check(noClasses()
                .that()
                .resideInAnyPackage(in("api.."), in("web.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client..", in("webex.resource.."))
                .because("what is asked of Webex, a feature decides"));
    }

    @Test
    void nobodyButTheCommandLineAndThePagesKnowsTheApi() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("cli.."), in("api.."), in("web.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("api.."), in("web.."))
                .because("a feature does not know who calls it"));
    }

    @Test
    void whoCallsWebexDoesNotSeeHowItIsDone() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(in("webex.."), in("app.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in("webex.http.."), in("webex.pace.."), in("webex.wire.."))
                .because("retries, pace and logs are the client's; the composition room only configures them"));
    }

    @Test
    void thePartsOfTheClientDoNotDependOnEachOtherInCircles() {
        check(slices().matching(in("webex.(*).."))
                .should()
                .beFreeOfCycles()
                .because("each of them can be understood alone"));
    }

    @Test
    void nothingIsInjectedIntoFields() {
        check(noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .because("a class says in its constructor what it needs"));
    }

    @Test
    void nothingIsPrintedBehindTheCommandLinesBack() {
        check(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("stdout carries data only, and commands say what goes where"));
    }

    /** Static fields are filled when the native image is built. */
    @Test
    void nothingReadsTheClockOrTheEnvironmentWhileTheProgramIsBuilt() {
        Set<String> forbidden = Set.of(
                "java.time.Instant.now()",
                "java.time.Clock.systemUTC()",
                "java.lang.System.currentTimeMillis()",
                "java.lang.System.nanoTime()",
                "java.lang.System.getenv()",
                "java.lang.System.getenv(java.lang.String)",
                "java.util.UUID.randomUUID()",
                "java.util.Locale.getDefault()");
        List<String> found = CLASSES.stream()
                .flatMap(type -> type.getStaticInitializer().stream())
                .flatMap(initializer -> initializer.getMethodCallsFromSelf().stream())
                .filter(call -> forbidden.contains(call.getTarget().getFullName()))
                .map(Object::toString)
                .toList();
        assertThat(found).isEmpty();
    }

    /** Classes within a class are told apart by its name; those of the simulation by their room. */
    @Test
    void aNameIsThatOfOneThing() {
        assertThat(topLevelClasses().filter(DescribedPredicate.not(resideInAPackage(in("sandbox..")))))
                .extracting(JavaClass::getSimpleName)
                .doesNotHaveDuplicates();
        assertThat(CLASSES)
                .extracting(JavaClass::getSimpleName)
                .doesNotContain("Said", "Looking", "Workplace", "Sight");
    }

    @Test
    void classesAreNotNamedAfterNothing() {
        check(classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .because("a name says what a thing is in the field"));
    }

    /** A package below ours as a rule names it; one that is not there would make the rule say nothing. */
    private static String in(String packages) {
        String pattern = OURS + "." + packages;
        assertThat(CLASSES).as(pattern).anyMatch(resideInAPackage(pattern));
        return pattern;
    }

    private static Stream<JavaClass> topLevelClasses() {
        return CLASSES.stream().filter(JavaClass::isTopLevelClass).filter(type -> !type.getSimpleName()
                .equals("package-info"));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
