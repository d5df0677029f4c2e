// The news that the core tells without being asked; every feature reads them here.
import { createContext, useContext } from "react";
import type { News } from "../bindings/views";

/** Before the first news came. */
export const noNews: News = {
  media: [],
  locked: [],
  backups: [],
  interfaces: [],
  network: "quiet",
  importing: { progress: null, paused: false, watched: null, problem: null, ended: 0 },
  dropped: { number: 0, paths: [] },
};

export const NewsContext = createContext<News>(noNews);

/** What changes by itself: the media that are in, and whatever else the core watches. */
export const useNews = (): News => useContext(NewsContext);
