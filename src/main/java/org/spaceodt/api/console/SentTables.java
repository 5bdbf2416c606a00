package org.spaceodt.api.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.UploadFolder;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.sheet.source.Source;

/** The tables that somebody sends to be loaded: parts of a form, or members of {@code datasets} in a JSON object. */
@Singleton
class SentTables {
    private static final String SHEET = "_sheet";
    private static final int LONGEST = 1_000;

    private final Uploads uploads;
    private final UploadFolder folder;

    SentTables(Uploads uploads, UploadFolder folder) {
        this.uploads = uploads;
        this.folder = folder;
    }

    /**
     * @param source nothing where it is to be emptied
     * @param fileName empty text where nobody says it
     */
    record Sent(Optional<Source> source, String fileName) {}

    interface Use<T> {
        /** @param version that somebody knows, as it was written */
        T of(Map<Dataset, Sent> tables, Optional<JsonNode> version) throws IOException;
    }

    /** @throws Refusal when a part is unknown, there twice, or there is no table */
    <T> T open(MultipartFormDataInput form, Use<T> use) {
        Map<Dataset, FormValue> files = new EnumMap<>(Dataset.class);
        Map<Dataset, String> sheets = new EnumMap<>(Dataset.class);
        Optional<JsonNode> version = Optional.empty();
        for (Map.Entry<String, Collection<FormValue>> part : form.getValues().entrySet()) {
            String name = part.getKey();
            if (name == null) {
                throw Refusal.of(ProblemKind.BAD_REQUEST);
            }
            if (part.getValue().size() > 1) {
                throw Refusal.part(Refusal.excerpt(name), "twice");
            }
            FormValue value = part.getValue().iterator().next();
            Optional<Dataset> dataset = Dataset.find(name);
            Optional<Dataset> sheet = name.endsWith(SHEET) ? Dataset.find(name.replace(SHEET, "")) : Optional.empty();
            if (dataset.isPresent()) {
                files.put(dataset.get(), value);
            } else if (sheet.isPresent()) {
                sheets.put(sheet.get(), text(name, value));
            } else if (name.equals(KnownVersion.VERSION)) {
                version = Optional.of(JsonNodeFactory.instance.textNode(text(name, value)));
            } else {
                throw unknown(name, true);
            }
        }
        sheets.keySet().stream()
                .filter(one -> !files.containsKey(one))
                .findFirst()
                .ifPresent(one -> {
                    throw Refusal.part(one.id() + SHEET, "needs_table");
                });
        return opened(new ArrayList<>(files.keySet()), files, sheets, new EnumMap<>(Dataset.class), version, use);
    }

    private static String text(String name, FormValue value) {
        if (value.isFileItem() || value.getValue().isBlank() || value.getValue().length() > LONGEST) {
            throw Refusal.part(name, "needed_text");
        }
        return value.getValue().strip();
    }

    /** Opens one file after the other; they are removed when all of them were used. */
    private <T> T opened(
            List<Dataset> left,
            Map<Dataset, FormValue> files,
            Map<Dataset, String> sheets,
            Map<Dataset, Sent> open,
            Optional<JsonNode> version,
            Use<T> use) {
        if (left.isEmpty()) {
            return used(open, version, use);
        }
        Dataset dataset = left.remove(0);
        FormValue value = files.get(dataset);
        try (InputStream content = value.isFileItem()
                ? value.getFileItem().getInputStream()
                : new ByteArrayInputStream(value.getValue().getBytes(StandardCharsets.UTF_8))) {
            return uploads.open(content, source -> {
                Source sheet = source.sheet(Optional.ofNullable(sheets.get(dataset)));
                open.put(dataset, new Sent(Optional.of(sheet), Uploads.printable(value.getFileName())));
                return opened(left, files, sheets, open, version, use);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a JSON object; an empty list empties a table, and one that is not given stays. */
    <T> T open(InputStream body, Use<T> use) {
        return uploads.open(body, source -> {
            DatasetsBody read = DatasetsBody.read(source);
            Map<Dataset, Sent> tables = new EnumMap<>(Dataset.class);
            List<Path> made = new ArrayList<>();
            try {
                for (Map.Entry<Dataset, DatasetsBody.Stretch> one :
                        read.tables().entrySet()) {
                    if (one.getValue().isEmpty()) {
                        tables.put(one.getKey(), new Sent(Optional.empty(), ""));
                    } else {
                        Path file = folder.file();
                        made.add(file);
                        one.getValue().copy(source, file);
                        tables.put(one.getKey(), new Sent(Optional.of(Source.of(file)), ""));
                    }
                }
                return used(tables, read.version(), use);
            } finally {
                for (Path file : made) {
                    Files.deleteIfExists(file);
                }
            }
        });
    }

    private static <T> T used(Map<Dataset, Sent> tables, Optional<JsonNode> version, Use<T> use) {
        if (tables.isEmpty()) {
            throw Refusal.of(ProblemKind.NO_FILE);
        }
        try {
            return use.of(tables, version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Refusal unknown(String name, boolean form) {
        TreeSet<String> known = new TreeSet<>();
        Stream.of(Dataset.values()).map(Dataset::id).forEach(known::add);
        if (form) {
            Stream.of(Dataset.values()).map(one -> one.id() + SHEET).forEach(known::add);
            known.add(KnownVersion.VERSION);
        }
        return Refusal.part(Refusal.excerpt(name), "unknown", String.join(", ", known));
    }
}
