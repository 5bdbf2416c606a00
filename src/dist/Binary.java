import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the native binary, where there is one, beside the jar: {@code java Binary.java FILE FOLDER}. On Windows it ends with {@code .exe}. */
final class Binary {
    private static final String NAME = "space-odt";
    private static final String EXE = ".exe";

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        // In a folder that was made before, one of another build may lie.
        Files.deleteIfExists(folder.resolve(NAME));
        Files.deleteIfExists(folder.resolve(NAME + EXE));
        for (String end : new String[] {"", EXE}) {
            Path binary = Path.of(arguments[0] + end);
            if (Files.isRegularFile(binary)) {
                Path taken = folder.resolve(binary.toString().endsWith(EXE) ? NAME + EXE : NAME);
                Files.copy(binary, taken);
                if (!taken.toFile().setExecutable(true, false)) {
                    throw new IOException(taken + " cannot be made executable");
                }
                return;
            }
        }
    }
}
