package org.dyad.observations;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the vintages of figures of one kind; each room that stores figures has one. */
public interface VintageReader {

    boolean reads(FigureKey figure);

    /** The vintages of all these figures, oldest first, with one statement. */
    Map<FigureKey, List<VintageView>> read(Collection<FigureKey> figures);
}
