/**
 * The lists by which UN Comtrade's files are read: its areas and its goods.
 *
 * <p><b>Areas</b> ({@code Reporters.json}, {@code partnerAreas.json}): {@code {"results": [{"id": 4, "text":
 * "Afghanistan", "reporterCode": 4, "reporterDesc", "reporterNote", "reporterCodeIsoAlpha2": "AF",
 * "reporterCodeIsoAlpha3": "AFG", "entryEffectiveDate": "1900-01-01T00:00:00", "entryExpiredDate", "isGroup": false},
 * …]}}, partners with {@code PartnerCode…} for {@code reporterCode…}; the legacy service has {@code id} and
 * {@code text} alone; collections offer the same as CSV. Its letters are ISO's for areas that exist and often those of
 * the successor for areas that do not: so the number names the area.
 *
 * <p><b>Goods</b> ({@code HS.json}, {@code H0.json} to {@code H6.json}): {@code {"classCode": "HS", "className",
 * "results": [{"id": "0101", "text": "0101 - Horses, …", "parent": "01", "isLeaf", "aggrLevel", "standardUnitAbbr"},
 * …]}}; the legacy service has {@code id}, {@code text} and {@code parent}. Codes such as AG2 and ALL are questions, no
 * goods. A copy as CSV is {@code section,hscode,description,parent,level}.
 *
 * <p><b>What an import of them does.</b> What is curated here stays as it is: an area's code, name, kind and existence,
 * a class's name and place. An area that is known by its number gets the list's name as one more name; its number and
 * letters are held against what is known, and a difference is told. An area that nobody knows comes in, with the list's
 * letters as its code and the validity of its number as its existence. Classes of goods that nobody knows come in, with
 * their parents; a class that a file of trade brought under its bare code gets its name. All of a list or nothing of
 * it; the same list again changes nothing.
 */
@NullMarked
package org.dyad.ingest.comtradelists;

import org.jspecify.annotations.NullMarked;
