package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the operating system said of a file, for people, in English. */
public final class FileErrors {
    public static final String FILE = "it is a file, or a folder above it is";
    public static final String PERMISSION = "no permission to write there";
    public static final String PLACE = "it cannot be made there";

    /** As Linux and macOS say it; Java has no exception for it. */
    private static final String NO_FOLDER_ABOVE = "Not a directory";

    private FileErrors() {}

    public static String inWords(IOException e) {
        if (e instanceof AccessDeniedException) {
            return PERMISSION;
        }
        if (e instanceof NoSuchFileException) {
            return PLACE;
        }
        if (e instanceof FileAlreadyExistsException
                || e instanceof FileSystemException below && NO_FOLDER_ABOVE.equals(below.getReason())) {
            return FILE;
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
