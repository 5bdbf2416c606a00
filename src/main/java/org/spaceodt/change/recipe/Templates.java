package org.spaceodt.change.recipe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.spaceodt.file.MissingFiles;
import org.spaceodt.file.OutDir;
import org.spaceodt.sheet.Template;

/** The files that an operator fills in, made where they are missing; one that is there is never touched. */
public final class Templates {
    public static final String INPUT = "input_locations.csv";
    private static final String OUT_OF_SCOPE = "OUT_OF_SCOPE.md";
    private static final String POLICY = """
            {
              "default_outgoing_profile": "",
              "legacy_forward_prefix": "53",
              "manual_tasks_enabled": true
            }
            """;

    private final OutDir out;
    private final Path v21;
    private final Locale language;

    public Templates(Path folder, Locale language) {
        this.out = OutDir.at(folder);
        this.v21 = folder.resolve("v21");
        this.language = language;
    }

    public Path input() {
        return v21.resolve(INPUT);
    }

    /** @return those that were missing */
    public List<Path> create() throws IOException {
        out.folder(v21);
        MissingFiles files = new MissingFiles(out);
        files.make(input(), file -> Template.create(file, LocationColumns.SHAPE, Template.separatorFor(language)));
        files.make(v21.resolve(StaticPolicy.FILE), POLICY);
        files.make(v21.resolve(OUT_OF_SCOPE), LocationTexts.text("out_of_scope").in(language) + "\n");
        return files.made();
    }
}
