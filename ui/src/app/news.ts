// Listens to the core's news, once for the whole window.
import { useEffect, useState } from "react";
import type { News } from "../bindings/views";
import type { Host } from "../host";
import { noNews } from "../kit/news";

export function useWatch(host: Host): News {
  const [news, setNews] = useState<News>(noNews);
  useEffect(() => {
    let current = true;
    // Without news the pages still work: every choice can be made by hand.
    host.watch({ onNews: (next) => current && setNews(next) }).catch(() => undefined);
    return () => {
      current = false;
    };
  }, [host]);
  return news;
}
