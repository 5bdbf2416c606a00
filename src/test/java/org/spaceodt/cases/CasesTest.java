package org.spaceodt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spaceodt.support.SimulatedTenant;

/**
 * Every case of strangers, once, with what is right of it. Its input is in {@code src/test/resources/cases/ID}, and {@code cases.csv}
 * there says what it is. What else there is of its kind is in the other classes of this package.
 */
@QuarkusTest
class CasesTest {
    @TempDir
    static Path tenants;

    private static SimulatedTenant shared;

    @TempDir
    Path folder;

    private record Case(String id, Check right) {}

    private interface Check {
        void in(Path folder) throws IOException;
    }

    private interface Of<T> {
        void check(T cases) throws IOException;
    }

    private static final List<Case> ALL = List.of(
            licences("A01", on -> on.aNumberOfTheDirectoryIsNotSentWithALicence()),
            locations("A02", on -> on.anEmptyLineOfAnAddressIsNotSentBackAndALanguageIsInLowerCase()),
            licences("A05", on -> {
                on.typesOfCallsThatCannotBeWrittenAreNotSentBack(
                        "ubicacion_configurar_permisos_salientes_defecto", "A05/perm.csv");
                on.typesOfCallsThatCannotBeWrittenAreNotSentBack(
                        "usuarios_configurar_perfil_saliente_custom", "A05/person.csv");
            }),
            numbers("A06", on -> on.whichNumbersWereAddedAndWhichNotIsToldWithTheCode()),
            licences("A08", on -> on.twoLicencesOfOneNameAreToldBySubscriptionAndFreeUnits()),
            tables("C01", on -> {
                on.settingsAreReadInWhateverEncodingAnEditorSavedThem("C01/latin1", "ISO-8859-1");
                on.settingsAreReadInWhateverEncodingAnEditorSavedThem("C01/utf16", "UTF-16");
            }),
            tables("E01", on -> on.theOtherCodePagesOfExcelAreRecognisedAndSaid("E01/cp850.csv", "CSV (MS-DOS)")),
            tables("E02", on -> on.theOtherCodePagesOfExcelAreRecognisedAndSaid("E02/macroman.csv", "CSV (Macintosh)")),
            tables("E07", on -> {
                on.theRowWithTheStrayByteIsTheOneThatIsNamed("E07/onebad.csv", 1502);
                on.theRowWithTheStrayByteIsTheOneThatIsNamed("E07/mixed.csv", 3);
            }),
            tables("E09", on -> {
                on.wordsForNothingAreAskedAbout("E09/none.csv", "None", "nan");
                on.wordsForNothingAreAskedAbout("E09/null.csv", "NULL", "N/A");
            }),
            exports("I02", 0, on -> on.has("people", 2).everyPageIsOfWhatTheFirstWasAskedFor()),
            exports("I03", 1, on -> on.lacks("people", "partial", 1, "pages_astray")),
            exports("I04", 1, on -> on.lacks("virtual_lines", "partial", 1, "pages_astray")
                    .endlessEmptyPagesEndAfterTen()),
            exports("I05", 0, on -> on.has("virtual_extensions", 2)),
            exports("I06", 0, on -> on.has("locations", 2)),
            exports("I07", 0, on -> on.notes("devices", 2, "was answered without id; its row is here")),
            exports("I08", 1, on -> on.has("groups", 0)
                    .lacks("hunt_groups", "error", 0, "answer_unusable")
                    .lacks("call_queues", "error", 0, "answer_unusable")
                    .lacks("auto_attendants", "error", 0, "answer_unusable")
                    .lacks("virtual_lines", "error", 0, "answer_unusable")),
            exports("I09", 0, on -> on.notes("people", 3, "came more than once; it is here once")),
            exports("I13", 1, on -> on.lacks("people", "partial", 2, "answer_partial")
                    .whatWebexCouldNotGiveIsNotTakenForTrue()),
            exports("I18", 0, on -> on.notes(
                            "people",
                            2,
                            "held what no file can hold, such as half a character; U+FFFD stands in its place")
                    .halfACharacterIsReplacedInEveryFile()),
            licences("L01", on -> on.anUndoRemovesWhoeverATemplateGaveLicencesAtTheCreation()),
            locations("N01", on -> on.theNameOfALocationInDecomposedLettersIsThatLocation()),
            tables("P01", on -> on.rangesAreRefusedRowByRowWithTheNumbersThatTheyWouldBe()),
            tables("P02", on -> on.aZeroThatIsNotDialledFromAbroadIsLeftOutWithAWarning()),
            tables("P04", on -> on.theBackslashOfAnExchangesPatternsIsLeftOutWithAWarning()),
            tables("R01", on -> on.aFieldIsClearedByItsOneWordAndNotByThatOfControlHub()),
            licences("W01", on -> on.anAdministratorWithoutCallingHasAnOrganization()));

    static Stream<String> ids() {
        return ALL.stream().map(Case::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatIsRightOfACaseIsSo(String id) throws IOException {
        for (Case one : ALL) {
            if (one.id().equals(id)) {
                one.right().in(folder);
            }
        }
    }

    @Test
    void everyCaseIsHereOnceAndEveryInputIsOfACase() throws IOException {
        List<String> known = Files.readAllLines(TableCases.CASES.resolve("cases.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(';')))
                .toList();

        assertThat(ids()).containsExactlyElementsOf(known).doesNotHaveDuplicates();
        try (Stream<Path> inputs = Files.list(TableCases.CASES)) {
            // I20 is of the same kind as others, and was found here.
            assertThat(inputs.filter(Files::isDirectory)
                            .map(input -> input.getFileName().toString().replaceAll("-.*", ""))
                            .filter(id -> !id.equals("I20")))
                    .isSubsetOf(known);
        }
    }

    @AfterAll
    static void end() {
        shared.close();
    }

    private static SimulatedTenant tenant() {
        shared = SimulatedTenant.untouched(shared, tenants);
        return shared;
    }

    private static Case tables(String id, Of<TableCases> right) {
        return new Case(id, folder -> {
            TableCases on = new TableCases();
            on.folder = folder;
            on.tenant = tenant();
            right.check(on);
        });
    }

    private static Case locations(String id, Of<LocationCases> right) {
        return new Case(id, folder -> {
            LocationCases on = new LocationCases();
            on.folder = folder;
            on.tenant = tenant();
            right.check(on);
        });
    }

    private static Case numbers(String id, Of<MoveCases> right) {
        return new Case(id, folder -> {
            MoveCases on = new MoveCases();
            on.folder = folder;
            right.check(on);
        });
    }

    private static Case licences(String id, Of<LicenceCases> right) {
        return new Case(id, folder -> {
            LicenceCases on = new LicenceCases();
            on.begin(folder);
            try {
                right.check(on);
            } finally {
                on.tenant.close();
            }
        });
    }

    private static Case exports(String id, int exit, Of<ExportCases> right) {
        return new Case(id, folder -> {
            ExportCases on = new ExportCases();
            on.begin(folder);
            try {
                right.check(on.export(id).ends(exit));
            } finally {
                on.webex.close();
            }
        });
    }
}
