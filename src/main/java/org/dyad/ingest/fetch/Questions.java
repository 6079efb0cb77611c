package org.dyad.ingest.fetch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.ImportFile;
import org.jspecify.annotations.Nullable;

/** What is to be asked of one service, call by call. Made by {@link Fetches}. */
public sealed interface Questions permits ComtradeQuestions, WorldBankQuestions, SdmxQuestions {

    Endpoint endpoint();

    /** All of it in a few words, as a folder may be named. */
    String name();

    /** The calls that are known to be needed before anything was answered. */
    List<Call> calls();

    /**
     * Looks through an answer that came with status 200.
     *
     * @throws FormatException if it is broken off or no answer at all, so that it is worth asking again
     * @throws FetchFailedException if the service refuses to answer
     */
    Answer read(Call call, ImportFile answer) throws IOException;

    /**
     * What an answer with another status means, where it means one of these.
     *
     * @param complaint what the service said
     */
    default @Nullable Answer read(int status, String complaint) {
        return status == 413 ? Answer.tooLarge() : null;
    }

    /**
     * The calls that an answer makes necessary: further pages, or the parts of a call that was too large.
     *
     * @throws FetchFailedException if it was too large and has no parts
     */
    List<Call> further(Call call, Answer answer);

    /**
     * Holds all answers against each other.
     *
     * @throws FetchFailedException if they are of different states of the service's data
     */
    default void requireConsistent(Map<Call, Answer> answers) {}
}
