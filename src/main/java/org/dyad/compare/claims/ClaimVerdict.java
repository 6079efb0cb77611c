package org.dyad.compare.claims;

import org.eclipse.microprofile.graphql.Description;

/** What an office's figure says about a claim. */
@Description(
        "What an office's figure says about a claim. The claim's last digit is the last one that was said: billions in"
                + " \"185 billion\"; where the office's figure is known less exactly, its last digit counts instead. Bounds (\"more than 20\") and ranges match wherever they hold.")
public enum ClaimVerdict {
    @Description("Equal at the claim's own precision: no more than half a unit of its last digit apart. A number called"
            + " about right may be a whole unit off; a bound or range holds.")
    MATCHES,
    @Description(
            "Within one unit of the claim's last digit (two for a number called about right): rounded the wrong way,"
                    + " or cut off.")
    ROUNDED,
    @Description("The claim is above the office's figure. Of two deficits, written as negative numbers, the smaller one"
            + " is above.")
    OVERSTATED,
    @Description("The claim is below the office's figure.")
    UNDERSTATED,
    @Description(
            "A forecast or target whose level the office's figure reached, at the claim's own precision; for a range"
                    + " its lower end.")
    REACHED,
    @Description("A forecast or target whose level the office's figure for its period did not reach.")
    MISSED,
    @Description("On that day the period was not over; or, for a forecast or target, no figure for it was known yet.")
    NOT_YET_KNOWN,
    @Description(
            "No figure of an office is known to hold the claim against: withheld, not loaded, or nothing that offices"
                    + " count.")
    NO_OFFICIAL_FIGURE,
    @Description("The claim names no figure.")
    QUALITATIVE
}
