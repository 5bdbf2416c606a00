package org.spaceodt.change.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spaceodt.change.cell.damage.Letters;
import org.spaceodt.change.cell.damage.LostLetters;
import org.spaceodt.change.cell.damage.Mojibake;
import org.spaceodt.change.cell.damage.Placeholder;
import org.spaceodt.diagnostic.Diagnostic;

/** Makes of what stands in a cell what is meant, and says what is wrong with it or was changed. */
public final class CellReader {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«].*[\"“”»]");

    private final int most;
    private final Function<String, Optional<String>> country;
    private final boolean meant;
    private final boolean rare;

    /** @param most characters of a cell */
    public CellReader(int most) {
        this(most, digits -> Optional.empty(), false, false);
    }

    private CellReader(int most, Function<String, Optional<String>> country, boolean meant, boolean rare) {
        this.most = most;
        this.country = country;
        this.meant = meant;
        this.rare = rare;
    }

    /** One for a file whose code page was guessed: what makes no words in it is in another one, and lost. */
    public CellReader ofRareLetters() {
        return new CellReader(most, country, meant, true);
    }

    /** One that asks about nothing: what stands there is meant, whatever it looks like. */
    public CellReader meant() {
        return new CellReader(most, country, true, rare);
    }

    /** @param country whose number digits without plus are, two letters; asked only when there are such digits */
    public CellReader inCountry(Function<String, Optional<String>> country) {
        return new CellReader(most, country, meant, rare);
    }

    public Cell read(CellType type, RawCell raw) {
        Cell cell = understood(type, raw);
        return cell.isWrong() ? cell.toldOnce() : cell;
    }

    private Cell understood(CellType type, RawCell raw) {
        Optional<List<String>> listed =
                type.isOfRungNumbers() ? RungNumbers.ofJson(Blanks.strip(raw.asText())) : Optional.empty();
        if (listed.isPresent()) {
            return items(type, listed.get());
        }
        if (raw instanceof RawCell.Plain plain) {
            return plain(type, plain.text());
        }
        if (raw instanceof RawCell.Nested nested) {
            if (LostLetters.areIn(nested.json())) {
                return Cell.wrong("text.replaced", nested.json());
            }
            return type.kind().takesObjects() ? Cell.of(nested.json()) : Cell.wrong("json.nested", nested.json());
        }
        List<String> texts = ((RawCell.Many) raw).texts();
        if (type.kind() == Kind.JSON) {
            return Cell.wrong("cell.json", String.join(", ", texts));
        }
        if (!type.isList()) {
            return texts.size() == 1 ? plain(type, texts.get(0)) : Cell.wrong("json.list", String.join(", ", texts));
        }
        return items(type, texts);
    }

    private Cell plain(CellType type, String raw) {
        String text = Blanks.strip(raw);
        int longest = type.kind() == Kind.TEXT && type.most() > 0 ? type.most() : most;
        if (text.length() > longest) {
            return Cell.wrong("cell.too_long", String.valueOf(text.length()), String.valueOf(longest));
        }
        if (text.equalsIgnoreCase(Cell.CLEAR)) {
            return type.clearable() ? Cell.of(Cell.CLEAR) : Cell.wrong("cell.not_clearable", text);
        }
        if (LostLetters.areIn(text) || rare && Letters.areBadIn(text)) {
            return Cell.wrong("text.replaced", text);
        }
        if (type.kind() == Kind.JSON) {
            return JsonCell.read(text);
        }
        Optional<String> before = Mojibake.repaired(text);
        if (before.isPresent()) {
            return Cell.wrong("text.mojibake", text, before.get());
        }
        Optional<String> otherPage = meant ? Optional.empty() : Mojibake.otherCodePage(text);
        if (otherPage.isPresent()) {
            return Cell.wrong("text.code_page", text, otherPage.get());
        }
        return type.isList() ? list(type, text) : value(type, text);
    }

    private Cell list(CellType type, String text) {
        // Before it is parted: the comma of 3,49E+10 parts nothing.
        Cell unwrapped = ExcelDamage.unwrapped(text, type.kind());
        Optional<Finding> damage = ExcelDamage.ofAnyCell(unwrapped.value())
                .or(() -> ExcelDamage.ofMeaning(unwrapped.value(), type.kind()))
                .filter(finding -> finding.severity() == Diagnostic.Severity.ERROR);
        if (damage.isPresent()) {
            return new Cell("", List.of(damage.get())).after(unwrapped.findings());
        }
        if (type.kind() == Kind.PHONE_NUMBER && unwrapped.value().matches("\\+?\\d{1,3}(,\\d{3}){2,}")) {
            return value(type, unwrapped.value()).after(unwrapped.findings());
        }
        return items(type, type.items(unwrapped.value())).after(unwrapped.findings());
    }

    /** Each item once. */
    private Cell items(CellType type, List<String> items) {
        Set<String> values = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (String item : items) {
            Cell cell = plain(type.partedBy(""), item);
            findings.addAll(cell.findings());
            if (cell.value().contains(type.joint())) {
                findings.add(Finding.error("list.separator", cell.value(), type.joint()));
            } else if (!cell.value().isEmpty()) {
                values.add(cell.value());
            }
        }
        return new Cell(String.join(type.joint(), values), findings);
    }

    private Cell value(CellType type, String raw) {
        Kind kind = type.kind();
        List<Finding> findings = new ArrayList<>();
        String text = visible(raw, kind, findings);
        if (text.isEmpty()) {
            return new Cell("", findings);
        }
        boolean plain = Blanks.isPlain(text);
        boolean breaks = !plain && text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == '\t');
        if (!plain && text.chars().anyMatch(c -> Blanks.isControl((char) c) && c != '\n' && c != '\r' && c != '\t')
                || breaks && !kind.isWords()) {
            return Cell.wrong("text.control", text).after(findings);
        }
        if (!kind.isWords() && QUOTED.matcher(text).matches()) {
            findings.add(Finding.warning("text.quotes", text));
            text = Blanks.strip(text.substring(1, text.length() - 1));
        }
        Cell unwrapped = ExcelDamage.unwrapped(text, kind);
        findings.addAll(unwrapped.findings());
        String inner = unwrapped.value();
        Optional<Finding> damage = ExcelDamage.isGuarded(text, kind)
                ? Optional.empty()
                : ExcelDamage.ofAnyCell(inner).or(() -> ExcelDamage.ofMeaning(inner, kind));
        if (damage.isPresent()) {
            findings.add(damage.get());
            if (damage.get().severity() == Diagnostic.Severity.ERROR) {
                return new Cell("", findings);
            }
        }
        Cell cell = kind.rule().read(Blanks.strip(inner), type, country);
        return doubt(cell, text, type).orElse(cell).after(findings);
    }

    /** What is refused unless somebody says that it is meant. */
    private Optional<Cell> doubt(Cell cell, String text, CellType type) {
        boolean anything = type.kind().takesAnyText();
        if (meant || !anything && !cell.isWrong()) {
            return Optional.empty();
        }
        if (Placeholder.isOne(text) && !type.choices().contains(text)) {
            return Optional.of(Cell.wrong("text.placeholder", text));
        }
        return anything && LostLetters.mayBeIn(text)
                ? Optional.of(Cell.wrong("text.lost_letters", text))
                : Optional.empty();
    }

    private static String visible(String text, Kind kind, List<Finding> findings) {
        if (Blanks.isPlain(text)) {
            return text;
        }
        if (text.chars().anyMatch(c -> Blanks.isInvisible((char) c))) {
            findings.add(Finding.warning("text.invisible", text));
        }
        boolean blanksMatter = !kind.isDigits();
        if (blanksMatter && text.chars().anyMatch(c -> Blanks.isOddBlank((char) c))) {
            findings.add(Finding.warning("text.odd_blank", text));
        }
        return text.chars()
                .filter(c -> !Blanks.isInvisible((char) c))
                .map(c -> Blanks.isOddBlank((char) c) ? ' ' : c)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
