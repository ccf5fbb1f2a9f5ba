import type {LoadedPlugin} from '@docusaurus/types';

/**
 * Docusaurus calls `postBuild` of all plugins at the same time, in their order. What lists the files of a site has to come last.
 *
 * @param plugins - The plugins of the site; those whose `postBuild` was not called yet are waited for.
 * @param own - The name and the id of the plugin whose `postBuild` it is.
 * @returns Settles once all of them are done.
 */
export function afterOthers(plugins: readonly LoadedPlugin[], own: {name: string; id: string}): Promise<unknown> {
  const place = plugins.findIndex(({name, options}) => name === own.name && options.id === own.id);
  const later = plugins.slice(place + 1).flatMap((plugin) => {
    const {postBuild} = plugin;
    if (!postBuild) return [];
    return new Promise<void>((resolve) => {
      plugin.postBuild = async (props) => {
        try {
          await postBuild.call(plugin, props);
        } finally {
          resolve();
        }
      };
    });
  });
  return Promise.all(later);
}
