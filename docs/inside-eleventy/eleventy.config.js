import clipfile from 'clipfile';

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy('society.css');
  eleventyConfig.addPlugin(clipfile, { content: 'archive', at: '/archive/', layout: 'base.njk' });
}
