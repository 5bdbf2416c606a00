package org.spaceodt.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.spaceodt.file.NewFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.json.JsonFormat;
import org.spaceodt.sheet.RowsForPeople;
import org.spaceodt.sheet.Template;

/**
 * The folder that operators fill in. New files take the places of old ones all together, and only of those that nobody changed
 * since they were written: {@code candidates.json} has their digests. A table is there in one form: as CSV or as a workbook.
 */
final class Folder implements AutoCloseable {
    static final String LEDGER = "candidates.json";
    private static final String FILES = "files";

    private final Path folder;
    private final NewFiles files;
    private final Map<String, Path> places = new LinkedHashMap<>();
    private final Map<String, Path> written = new LinkedHashMap<>();
    /** The tables that are there in the other form, where two of them would not be told apart. */
    private final Map<String, Path> others = new LinkedHashMap<>();

    Folder(OutDir out, Path folder) throws IOException {
        this.folder = folder;
        this.files = new NewFiles(out);
        NewFiles.removeLeftovers(folder);
    }

    /** @return where to write it until it is published */
    Path instead(String name) throws IOException {
        Path place = place(name);
        Path file = files.instead(place);
        places.put(name, place);
        written.put(name, file);
        return file;
    }

    /** A table, in the form that its name says; it takes the place of the same one in the other form. */
    RowsForPeople table(String name, List<String> header, Candidates.Order order) throws IOException {
        String other = RowsForPeople.otherName(name);
        Path there = place(other);
        if (Files.exists(there)) {
            others.put(other, there);
        }
        return RowsForPeople.create(instead(name), name, header, Template.separatorFor(order.language(), order.csv()));
    }

    /** Capitals do not matter for who reads the folder: a file with others is the same file. */
    private Path place(String name) throws IOException {
        if (!Files.isDirectory(folder) || Files.exists(folder.resolve(name))) {
            return folder.resolve(name);
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .equals(name))
                    .sorted()
                    .findFirst()
                    .orElse(folder.resolve(name));
        }
    }

    /** Files in the places of those that were written now, with work of somebody in them that would be lost. */
    List<String> changed() throws IOException {
        JsonNode known = ledger();
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, Path> file : places.entrySet()) {
            if (Files.exists(file.getValue())) {
                String there = digest(file.getValue());
                boolean ours = there.equals(known.path(file.getKey()).asText());
                if (!ours && !there.equals(digest(written.get(file.getKey())))) {
                    changed.add(file.getValue().getFileName().toString());
                }
            }
        }
        for (Map.Entry<String, Path> other : others.entrySet()) {
            if (!digest(other.getValue()).equals(known.path(other.getKey()).asText())) {
                changed.add(other.getValue().getFileName().toString());
            }
        }
        return changed;
    }

    private JsonNode ledger() {
        try {
            return JsonFormat.MAPPER.readTree(folder.resolve(LEDGER).toFile()).path(FILES);
        } catch (IOException e) {
            // Not there, or damaged: then nothing is known to be ours.
            return JsonFormat.MAPPER.missingNode();
        }
    }

    /** @param about what is kept with the digests, for programs */
    void publish(ObjectNode about) throws IOException {
        ObjectNode digests = about.putObject(FILES);
        for (Map.Entry<String, Path> file : written.entrySet()) {
            digests.put(file.getKey(), digest(file.getValue()));
        }
        files.text(
                folder.resolve(LEDGER),
                JsonFormat.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(about) + "\n");
        files.publish();
        for (Path other : others.values()) {
            Files.deleteIfExists(other);
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves nothing of what was not published. */
    @Override
    public void close() throws IOException {
        files.close();
    }
}
