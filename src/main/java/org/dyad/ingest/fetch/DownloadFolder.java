package org.dyad.ingest.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers to one question are kept: {@code SERVICE/WHAT_HASH/BEGUN/}, with a journal, below the folder of all
 * downloads. One process at a time works on a question.
 */
final class DownloadFolder implements AutoCloseable {

    private final Path folder;
    private final Journal journal;
    private final boolean resumed;
    private final FileChannel lock;

    private DownloadFolder(Path folder, Journal journal, boolean resumed, FileChannel lock) {
        this.folder = folder;
        this.journal = journal;
        this.resumed = resumed;
        this.lock = lock;
    }

    /**
     * Goes on with the newest download of the same, unless that was imported; else begins one.
     *
     * @param downloads folder of all downloads
     * @param restart whether to begin one in any case
     * @throws FetchFailedException if another process works on it
     */
    static DownloadFolder open(Path downloads, Questions questions, boolean restart, Clock clock) throws IOException {
        Path all = service(downloads, questions).resolve(name(questions));
        Files.createDirectories(all);
        FileChannel lock = lock(all);
        try {
            Path newest = newest(all);
            Journal journal = newest == null || restart ? null : Journal.in(newest);
            if (newest != null && journal != null && !journal.isImported()) {
                return new DownloadFolder(newest, journal, true, lock);
            }
            Instant now = clock.instant();
            Path begun = begin(all, now);
            return new DownloadFolder(
                    begun, Journal.begin(begun, questions.endpoint(), questions.name(), now), false, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The folder of all downloads from a service. */
    static Path service(Path downloads, Questions questions) {
        return downloads.resolve(questions.endpoint().service());
    }

    /** The same question, of the same service, in the same words, has the same name. */
    private static String name(Questions questions) {
        String asked = questions.calls().stream().map(Call::address).collect(Collectors.joining("\n"));
        return Call.safe(questions.name())
                + "_"
                + Call.hash(questions.endpoint().base() + "\n" + asked);
    }

    private static FileChannel lock(Path all) throws IOException {
        FileChannel channel =
                FileChannel.open(all.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this process has it: as good as another
        }
        channel.close();
        throw new FetchFailedException(
                "another process fetches the same into %s; wait until it has ended".formatted(all));
    }

    private static @Nullable Path newest(Path all) throws IOException {
        try (Stream<Path> children = Files.list(all)) {
            return children.filter(Files::isDirectory)
                    .max(Comparator.comparing(child -> String.valueOf(child.getFileName())))
                    .orElse(null);
        }
    }

    private static Path begin(Path all, Instant now) throws IOException {
        String second = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "-");
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(all.resolve(number == 1 ? second : second + "-" + number));
            } catch (FileAlreadyExistsException e) {
                // another one began in this second
            }
        }
    }

    Path path() {
        return folder;
    }

    Journal journal() {
        return journal;
    }

    /** Whether an earlier process has begun it. */
    boolean isResumed() {
        return resumed;
    }

    /** The call's entry, if its answer is still there. */
    Journal.@Nullable Entry answered(Call call) {
        Journal.Entry entry = journal.entry(call);
        return entry == null || entry.file() != null && !Files.exists(folder.resolve(entry.file())) ? null : entry;
    }

    /** The kept files of some entries that have figures. */
    List<Path> files(List<Journal.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.answer().kind() == Answer.Kind.DATA)
                .map(Journal.Entry::file)
                .map(name -> folder.resolve(String.valueOf(name)))
                .toList();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
